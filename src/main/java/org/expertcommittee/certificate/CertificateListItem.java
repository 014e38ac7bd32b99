package org.expertcommittee.certificate;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A row of the list.
 *
 * @param number nothing before it is issued
 * @param state how it looks today
 * @param endedOn the last day in office where that is earlier than the document says
 * @param extendedTo the last day in office where that is later than the document says
 * @param waiting what it waits for, if anything
 * @param waitingDays for how many whole days
 * @param late whether it waits for longer than its committee finds right
 */
public record CertificateListItem(long id, @Nullable String number, long appointmentId, long expertId,
		String holderName, String officeName, LocalDate awardedOn, LocalDate startsOn, LocalDate endsOn,
		@Nullable LocalDate endedOn, @Nullable LocalDate extendedTo, CertificateStatus state,
		@Nullable Instant issuedAt, @Nullable LocalDate sealedOn, @Nullable String sealApproval,
		@Nullable LocalDate handedOn, @Nullable String handedTo, @Nullable Instant confirmedAt,
		@Nullable CertificateWaiting waiting, long waitingDays, boolean late) {
}
