package org.expertcommittee.certificate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** An appointment in force that has no certificate yet. */
public record PreparableItem(long appointmentId, long expertId, String expertName, @Nullable String organisation,
		String officeName, String termName, LocalDate startsOn, LocalDate endsOn) {
}
