package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One of an expert's own assignments, as a card.
 *
 * @param kind of the enterprise
 * @param deadline last day for the opinion
 * @param left until the next thing that is expected of the expert
 * @param suspended whether the case rests, so that nothing can be done now
 * @param files number of files of the case
 */
public record AssignmentListItem(long id, String title, String need, String enterprise, @Nullable String kind,
		AssignmentPart part, AssignmentStatus status, LocalDate replyBy, LocalDate deadline, TimeLeft left,
		@Nullable Instant submittedAt, boolean suspended, int files) {
}
