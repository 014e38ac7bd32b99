package org.expertcommittee.consultation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/**
 * Whom to ask and until when.
 *
 * @param replyBy last day to accept or decline; not before today
 */
public record AssignmentData(@NotNull Long expertId, @NotNull AssignmentPart part, @NotNull LocalDate replyBy,
		@NotNull WorkWay way) {

	/** In writing. */
	public AssignmentData(Long expertId, AssignmentPart part, LocalDate replyBy) {
		this(expertId, part, replyBy, WorkWay.WRITTEN);
	}

}
