package org.expertcommittee.certificate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One line of the 聘书台账.
 *
 * @param position 1 for the first line of the whole ledger
 * @param approvalNumber number of the 聘任文件 that the appointment rests on
 * @param extendedTo where the appointment was extended or shortened, its new last day
 * @param endedOn where the appointment ended early, its last day
 * @param note why it was revoked
 */
public record CertificateLedgerRow(long id, int position, String number, String holderName, String officeName,
		LocalDate startsOn, LocalDate endsOn, @Nullable String approvalNumber, @Nullable LocalDate sealedOn,
		@Nullable String handedTo, @Nullable LocalDate handedOn, CertificateStatus state,
		@Nullable String predecessorNumber, @Nullable String successorNumber, @Nullable LocalDate extendedTo,
		@Nullable LocalDate endedOn, @Nullable LocalDate revokedOn, @Nullable String note) {
}
