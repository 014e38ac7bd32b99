package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An appointment as lists and details show it.
 *
 * @param state how it looks today
 * @param note why it was sent back, or why it ended early
 */
public record AppointmentListItem(long id, long committeeId, long expertId, String expertName,
		@Nullable String organisation, long officeId, String officeName, long termId, String termName,
		LocalDate startsOn, LocalDate endsOn, int years, AppointmentStatus state, String proposedBy, Instant proposedAt,
		@Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String note, @Nullable LocalDate endedOn) {
}
