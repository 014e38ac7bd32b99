package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.attachment.AttachmentData;
import org.jspecify.annotations.Nullable;

/**
 * One expert's part of a case as the secretariat sees it.
 *
 * @param expertFacts office, organisation and title, as far as known
 * @param reply how long the expert may take to reply
 * @param due how long the expert may take to submit
 * @param opinion what was submitted last, also when it was returned for completion;
 * drafts belong to the expert alone
 * @param submitBy by when a returned opinion is expected
 */
public record AssignmentItem(long id, long expertId, String expertName, List<String> expertFacts, AssignmentPart part,
		AssignmentStatus status, LocalDate replyBy, Instant assignedAt, @Nullable Instant repliedAt,
		@Nullable Instant submittedAt, @Nullable String declineReason, TimeLeft reply, TimeLeft due,
		@Nullable String opinion, List<AttachmentData> files, WorkWay way, @Nullable LocalDate submitBy) {

	/** Whether the expert should have replied by now. */
	public boolean late(LocalDate today) {
		return this.status == AssignmentStatus.PENDING && this.replyBy.isBefore(today);
	}

}
