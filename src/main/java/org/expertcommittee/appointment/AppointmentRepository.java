package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface AppointmentRepository extends JpaRepository<Appointment, Long> {

	List<Appointment> findByExpertIdAndStatusIn(long expertId, Collection<AppointmentStatus> statuses);

	List<Appointment> findByExpertIdOrderByIdDesc(long expertId);

	List<Appointment> findByTermIdAndOfficeIdAndStatusIn(long termId, long officeId,
			Collection<AppointmentStatus> statuses);

	List<Appointment> findByPredecessorIdIn(Collection<Long> predecessorIds);

	List<Appointment> findByTermIdAndStatusAndEndsOnAndEndReasonKindIsNullOrderById(long termId,
			AppointmentStatus status, LocalDate endsOn);

	List<Appointment> findByDocumentId(long documentId);

	List<Appointment> findByPredecessorIdAndStatusIn(long predecessorId, Collection<AppointmentStatus> statuses);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Appointment a where a.id = :id")
	Optional<Appointment> lockById(long id);

	@Query("select a.expertId from Appointment a where a.id = :id")
	Optional<Long> findExpertIdById(long id);

	@Query("""
			select a from Appointment a where a.status = AppointmentStatus.ACTIVE
			and (a.endsOn < :day or a.endedOn < :day) order by a.id""")
	List<Appointment> findOverBefore(LocalDate day, Limit limit);

	/**
	 * Makes appointments to one office wait for each other, so that two at once cannot
	 * exceed its quota.
	 */
	@NativeQuery("select id from office where id = ?1 for update")
	List<Long> lockOffice(long officeId);

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
			and (a.ended_on is null or a.ended_on >= ?1)
			and (e.office_id is null or o.protocol_rank < e.protocol_rank or (e.office_id = o.id
			and (o.protocol_rank <> e.protocol_rank or o.name <> e.office_name)))""")
	List<Long> findExpertsWithStaleStanding(LocalDate today);

}
