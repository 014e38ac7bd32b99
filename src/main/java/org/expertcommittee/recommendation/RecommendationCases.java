package org.expertcommittee.recommendation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.expertcommittee.base.NotFound;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.consultation.ConsultationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a recommendation has to know of its case. */
@Component
class RecommendationCases {

	private final JdbcClient jdbc;

	private final CaseVisibility visibility;

	RecommendationCases(JdbcClient jdbc, CaseVisibility visibility) {
		this.jdbc = jdbc;
		this.visibility = visibility;
	}

	/** Whether there is a case of which the person who asks may learn. */
	boolean visible(long id) {
		return !this.visibility.hides(id) && find(id).isPresent();
	}

	Set<Long> hidden() {
		return this.visibility.hidden();
	}

	/**
	 * Locks the case as every act on it does, so that it is not closed or answered
	 * meanwhile, and of two people who act at once the second sees what the first did.
	 */
	Case lock(long id) {
		this.jdbc.sql("select id from consultation where id = ? for update").param(id).query(Long.class).optional();
		return find(id).orElseThrow(() -> new NotFound("consultation " + id));
	}

	Optional<Case> find(long id) {
		return this.jdbc.sql("select case_number, status, answered_at from consultation where id = ?")
			.param(id)
			.query((row, number) -> {
				OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
				return new Case(row.getString("case_number"), ConsultationStatus.valueOf(row.getString("status")),
						(answered != null) ? answered.toInstant() : null);
			})
			.optional();
	}

	/** The assignments of a case whose opinion has been handed in, by expert. */
	List<Giver> givers(long caseId) {
		return this.jdbc.sql("""
				select a.id, a.expert_id from assignment a where a.consultation_id = ? and a.submitted_at is not null
				order by a.part, a.id""").param(caseId).query(Giver.class).list();
	}

	/**
	 * Where an expert's own assignment stands; nothing when it is another's, or the
	 * expert has to stay away from the case since.
	 */
	Optional<Own> own(long assignmentId, long expertId) {
		return this.jdbc.sql("""
				select a.consultation_id, a.status, c.status as case_status from assignment a
				join consultation c on c.id = a.consultation_id where a.id = ? and a.expert_id = ?
				and a.recused_at is null""")
			.params(assignmentId, expertId)
			.query((row, number) -> new Own(row.getLong("consultation_id"),
					AssignmentStatus.valueOf(row.getString("status")),
					ConsultationStatus.valueOf(row.getString("case_status"))))
			.optional();
	}

	/**
	 * A case.
	 *
	 * @param answeredAt when the enterprise was answered last
	 */
	record Case(String number, ConsultationStatus status, @Nullable Instant answeredAt) {

		boolean closed() {
			return this.status == ConsultationStatus.CLOSED;
		}

	}

	/** An assignment with its expert. */
	record Giver(long id, long expertId) {
	}

	/** An own assignment. */
	record Own(long consultationId, AssignmentStatus status, ConsultationStatus caseStatus) {

		boolean writable() {
			return this.status == AssignmentStatus.ACCEPTED && (this.caseStatus == ConsultationStatus.ASSIGNED
					|| this.caseStatus == ConsultationStatus.IN_PROGRESS);
		}

	}

}
