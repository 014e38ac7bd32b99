package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.consultation.ConsultationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads sessions together with what they are about; callers have checked who asks. */
@Component
class SessionQueries {

	private static final String OWN = """
			select new org.expertcommittee.session.SessionQueries$Own(s, x, c.caseNumber, c.title, e.name)
			from SessionExpert x join x.session s join Consultation c on c.id = s.consultationId
			join Enterprise e on e.id = c.enterpriseId join Assignment a on a.id = x.assignmentId
			where x.expertId = :expertId and a.status <> :declined and a.recusedAt is null""";

	private final EntityManager entityManager;

	private final CaseVisibility visibility;

	SessionQueries(EntityManager entityManager, CaseVisibility visibility) {
		this.entityManager = entityManager;
		this.visibility = visibility;
	}

	CaseWords about(long consultationId) {
		return this.entityManager.createQuery("""
				select new org.expertcommittee.session.CaseWords(c.caseNumber, c.title, e.name)
				from Consultation c join Enterprise e on e.id = c.enterpriseId where c.id = :id""", CaseWords.class)
			.setParameter("id", consultationId)
			.getSingleResult();
	}

	/** Names of experts, for the portal's own use. */
	Map<Long, String> names(Collection<Long> expertIds) {
		Map<Long, String> names = new HashMap<>();
		if (!expertIds.isEmpty()) {
			this.entityManager.createQuery("select e.id, e.name from Expert e where e.id in :ids", Tuple.class)
				.setParameter("ids", expertIds)
				.getResultList()
				.forEach((row) -> names.put(row.get(0, Long.class), row.get(1, String.class)));
		}
		return names;
	}

	/** Whether the expert of an assignment had to leave the case. */
	boolean left(long assignmentId) {
		return this.entityManager
			.createQuery("select count(a) from Assignment a where a.id = :id and a.recusedAt is not null", Long.class)
			.setParameter("id", assignmentId)
			.getSingleResult() > 0;
	}

	List<Own> ofAssignment(long expertId, long assignmentId) {
		return this.entityManager
			.createQuery(OWN + " and x.assignmentId = :assignmentId order by s.startsAt desc, s.id desc", Own.class)
			.setParameter("expertId", expertId)
			.setParameter("declined", AssignmentStatus.DECLINED)
			.setParameter("assignmentId", assignmentId)
			.getResultList();
	}

	Optional<Own> own(long expertId, long sessionId) {
		return this.entityManager.createQuery(OWN + " and s.id = :id", Own.class)
			.setParameter("expertId", expertId)
			.setParameter("declined", AssignmentStatus.DECLINED)
			.setParameter("id", sessionId)
			.getResultStream()
			.findFirst();
	}

	/** Sessions of an expert that begin on these days and were not cancelled. */
	List<Own> own(long expertId, LocalDate from, LocalDate to) {
		return this.entityManager
			.createQuery(OWN + " and s.startsAt >= :from and s.startsAt < :until and s.state <> :cancelled"
					+ " order by s.startsAt, s.id", Own.class)
			.setParameter("expertId", expertId)
			.setParameter("declined", AssignmentStatus.DECLINED)
			.setParameter("cancelled", SessionState.CANCELLED)
			.setParameter("from", ChinaTime.startOf(from))
			.setParameter("until", ChinaTime.startOf(to.plusDays(1)))
			.getResultList();
	}

	/** What is still expected of an expert. */
	List<Open> open(long expertId) {
		return this.entityManager
			.createQuery(
					"""
									select new org.expertcommittee.session.SessionQueries$Open(a.id, a.status, a.replyBy, c.deadline, c.title,
									e.name) from Assignment a join a.consultation c join Enterprise e on e.id = c.enterpriseId
									where a.expertId = :expertId and a.status in :open and c.status in :withExperts
							and a.recusedAt is null order by a.id""",
					Open.class)
			.setParameter("expertId", expertId)
			.setParameter("open", List.of(AssignmentStatus.PENDING, AssignmentStatus.ACCEPTED))
			.setParameter("withExperts", List.of(ConsultationStatus.ASSIGNED, ConsultationStatus.IN_PROGRESS))
			.getResultList();
	}

	/**
	 * Hours written down for sessions that began on these days, the earliest first.
	 * @param expertId for that expert, of own parts; nothing for the secretariat
	 */
	List<SessionHours> hours(LocalDate from, LocalDate to, @Nullable Long expertId) {
		String expert = (expertId != null) ? """
				 and x.expertId = :expertId and exists (select a from Assignment a where a.id = x.assignmentId
				and a.recusedAt is null)""" : " and s.consultationId not in :hidden";
		TypedQuery<Hours> query = this.entityManager
			.createQuery(
					"""
							select new org.expertcommittee.session.SessionQueries$Hours(s.id, s.consultationId, x.expertId, s.startsAt,
							s.way, x.hours) from SessionExpert x join x.session s
							where s.state = :held and x.hours is not null and s.startsAt >= :from and s.startsAt < :until"""
							+ expert + " order by s.startsAt, s.id, x.id",
					Hours.class)
			.setParameter("held", SessionState.HELD)
			.setParameter("from", ChinaTime.startOf(from))
			.setParameter("until", ChinaTime.startOf(to.plusDays(1)));
		if (expertId != null) {
			query.setParameter("expertId", expertId);
		}
		else {
			query.setParameter("hidden", this.visibility.hidden());
		}
		return query.getResultStream().map(Hours::toHours).toList();
	}

	/** Hours of cases, together. */
	Map<Long, BigDecimal> hoursOfCases(Collection<Long> consultationIds) {
		Map<Long, BigDecimal> hours = new HashMap<>();
		if (!consultationIds.isEmpty()) {
			this.entityManager.createQuery("""
					select s.consultationId, sum(x.hours) from SessionExpert x join x.session s
					where s.state = :held and x.hours is not null and s.consultationId in :ids
					and s.consultationId not in :hidden group by s.consultationId""", Tuple.class)
				.setParameter("held", SessionState.HELD)
				.setParameter("ids", consultationIds)
				.setParameter("hidden", this.visibility.hidden())
				.getResultList()
				.forEach((row) -> hours.put(row.get(0, Long.class), row.get(1, BigDecimal.class)));
		}
		return hours;
	}

	/** A session of an expert. */
	record Own(ConsultationSession session, SessionExpert invited, String caseNumber, String title, String enterprise) {

		CaseWords about() {
			return new CaseWords(this.caseNumber, this.title, this.enterprise);
		}

		long assignmentId() {
			return this.invited.assignmentId();
		}

		MySession toMine() {
			ConsultationSession s = this.session;
			return new MySession(s.requireId(), assignmentId(), this.title, this.enterprise, s.way(), s.startsAt(),
					s.endsAt(), s.place(), s.link(), s.staff(), s.note(), s.state(), s.cancelReason(),
					this.invited.attended(), this.invited.hours());
		}

	}

	/** A part of a case that is not done yet. */
	record Open(Long assignmentId, AssignmentStatus status, LocalDate replyBy, LocalDate deadline, String title,
			String enterprise) {

		boolean pending() {
			return this.status == AssignmentStatus.PENDING;
		}

	}

	/** Hours as the database has them. */
	record Hours(Long sessionId, Long consultationId, Long expertId, Instant startsAt, SessionWay way,
			BigDecimal hours) {

		private SessionHours toHours() {
			return new SessionHours(this.sessionId, this.consultationId, this.expertId, ChinaTime.day(this.startsAt),
					this.way, this.hours);
		}

	}

}
