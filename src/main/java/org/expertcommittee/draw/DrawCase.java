package org.expertcommittee.draw;

import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.consultation.AssignmentItem;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a draw needs to know of its case.
 *
 * @param replyBy until when who is asked today should reply by the rule of the case
 */
record DrawCase(long id, String number, String title, long enterpriseId, String enterprise, LocalDate deadline,
		LocalDate replyBy, ConsultationStatus status, List<AssignmentItem> assignments) {

	static DrawCase of(ConsultationDetails c, LocalDate replyBy) {
		return new DrawCase(c.id(), c.caseNumber(), c.title(), c.enterprise().id(), c.enterprise().name(), c.deadline(),
				replyBy, c.status(), c.assignments());
	}

	/** Whether experts can be assigned. */
	boolean assignable() {
		return this.status == ConsultationStatus.ACCEPTED || this.status == ConsultationStatus.ASSIGNED
				|| this.status == ConsultationStatus.IN_PROGRESS;
	}

	DrawCase requireAssignable() {
		if (!assignable()) {
			throw new IllegalAct("draw.refused.case");
		}
		return this;
	}

	/** Whether somebody leads who has neither declined nor been released. */
	boolean hasLead() {
		return this.assignments.stream()
			.anyMatch((one) -> one.part() == AssignmentPart.LEAD && one.status() != AssignmentStatus.DECLINED
					&& one.status() != AssignmentStatus.RELEASED);
	}

	@Nullable AssignmentItem assignmentOf(long expertId) {
		return this.assignments.stream().filter((one) -> one.expertId() == expertId).findFirst().orElse(null);
	}

	DrawSubject subject(LocalDate today, @Nullable Integer workloadCap) {
		return new DrawSubject(this.id, this.enterpriseId, today, this.replyBy, workloadCap);
	}

}
