package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface AppointmentRepository extends JpaRepository<Appointment, Long> {

	List<Appointment> findByExpertIdAndStatusIn(long expertId, Collection<AppointmentStatus> statuses);

	List<Appointment> findByExpertIdOrderByIdDesc(long expertId);

	List<Appointment> findByStatusAndEndsOnBeforeOrderById(AppointmentStatus status, LocalDate day, Limit limit);

	/**
	 * Makes appointments of one person wait for each other, so that two at once cannot
	 * overlap.
	 */
	@NativeQuery("select id from expert where id = ?1 for update")
	List<Long> lockExpert(long expertId);

	/**
	 * People whose office has begun or was changed since their standing was last told.
	 */
	@NativeQuery("""
			select distinct a.expert_id from appointment a
			join expert e on e.id = a.expert_id join office o on o.id = a.office_id
			where a.status = 'ACTIVE' and a.starts_on <= ?1 and a.ends_on >= ?1
			and (e.office_id is null or o.protocol_rank < e.protocol_rank or (e.office_id = o.id
			and (o.protocol_rank <> e.protocol_rank or o.name <> e.office_name)))""")
	List<Long> findExpertsWithStaleStanding(LocalDate today);

}
