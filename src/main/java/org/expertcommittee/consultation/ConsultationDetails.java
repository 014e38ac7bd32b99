package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.enterprise.EnterpriseDetails;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a case shows to the secretariat.
 *
 * @param times its deadlines
 * @param allDeclined whether every expert who was asked has declined
 * @param timeline newest first
 */
public record ConsultationDetails(long id, String caseNumber, String title, String need, EnterpriseDetails enterprise,
		@Nullable String industry, Urgency urgency, LocalDate receivedOn, String receivedBy, Channel receivedThrough,
		LocalDate deadline, ConsultationStatus status, @Nullable ConsultationStatus suspendedFrom,
		@Nullable String answer, @Nullable Instant answeredAt, @Nullable Satisfaction satisfaction,
		@Nullable Instant followedUpAt, CaseTimes times, boolean allDeclined, List<AssignmentItem> assignments,
		List<AttachmentData> files, List<TimelineItem> timeline) {
}
