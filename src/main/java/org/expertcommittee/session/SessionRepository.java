package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SessionRepository extends JpaRepository<ConsultationSession, Long> {

	/** For acts: whoever comes second sees what the first one did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from ConsultationSession s where s.id = :id")
	Optional<ConsultationSession> lock(long id);

	@Query("""
			select distinct s from ConsultationSession s left join fetch s.experts
			where s.consultationId = :consultationId order by s.startsAt desc, s.id desc""")
	List<ConsultationSession> ofCase(long consultationId);

	@Query("""
			select s from ConsultationSession s where s.startsAt >= :from and s.startsAt < :until
			and s.state <> org.expertcommittee.session.SessionState.CANCELLED and s.consultationId not in :hidden
			order by s.startsAt, s.id""")
	List<ConsultationSession> between(Instant from, Instant until, Collection<Long> hidden, Limit limit);

	/** Planned sessions that overlap, with one of these experts. */
	@Query("""
			select e from SessionExpert e join fetch e.session s
			where s.state = org.expertcommittee.session.SessionState.PLANNED and s.id <> :except
			and s.startsAt < :until and s.endsAt > :from and e.expertId in :expertIds order by s.startsAt, e.id""")
	List<SessionExpert> overlapping(Collection<Long> expertIds, Instant from, Instant until, long except);

	/** What experts worked in other sessions that began in that time. */
	@Query("""
			select e.expertId as expertId, sum(e.hours) as hours from SessionExpert e join e.session s
			where s.id <> :except and s.startsAt >= :from and s.startsAt < :until and e.expertId in :expertIds
			and e.hours is not null group by e.expertId""")
	List<Worked> worked(Collection<Long> expertIds, Instant from, Instant until, long except);

	/** Planned sessions of an assignment that have not begun. */
	@Query("""
			select s from SessionExpert e join e.session s where e.assignmentId = :assignmentId
			and s.state = org.expertcommittee.session.SessionState.PLANNED and s.startsAt > :now order by s.id""")
	List<ConsultationSession> toCome(long assignmentId, Instant now);

	/** An expert's hours. */
	interface Worked {

		long getExpertId();

		BigDecimal getHours();

	}

}
