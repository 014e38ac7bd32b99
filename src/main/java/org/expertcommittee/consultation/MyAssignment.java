package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.attachment.AttachmentData;
import org.jspecify.annotations.Nullable;

/**
 * What an expert sees of an own assignment: the case and the own opinion, nothing of
 * other experts.
 *
 * @param deadline last day for the opinion
 * @param left until the next thing that is expected of the expert
 * @param contactName only after the expert has accepted
 * @param maskedPhone only after the expert has accepted
 * @param suspended whether the case rests, so that nothing can be done now
 * @param files of the case
 * @param draft the own opinion, submitted or not
 * @param ownFiles uploaded with the opinion
 * @param dueOn by when the opinion is expected
 */
public record MyAssignment(long id, String caseNumber, String title, String need, String enterprise,
		@Nullable String kind, @Nullable String industry, Urgency urgency, LocalDate deadline, TimeLeft left,
		AssignmentPart part, AssignmentStatus status, LocalDate replyBy, @Nullable String declineReason,
		@Nullable Instant submittedAt, @Nullable String contactName, @Nullable String maskedPhone, boolean suspended,
		List<AttachmentData> files, Draft draft, List<AttachmentData> ownFiles, WorkWay way, LocalDate dueOn) {

	/**
	 * The own opinion.
	 *
	 * @param savedAt when it was last saved, if ever
	 * @param version to hand back when saving; −1 before the first save
	 */
	public record Draft(String text, @Nullable Instant savedAt, long version) {
	}

}
