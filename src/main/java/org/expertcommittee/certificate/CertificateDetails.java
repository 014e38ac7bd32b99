package org.expertcommittee.certificate;

import java.time.Instant;
import java.time.LocalDate;

import org.expertcommittee.committee.Honorific;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one certificate.
 *
 * @param state how it looks today
 * @param status the stored state, which decides what may be done
 * @param endedOn the last day in office where that is earlier than the document says
 * @param extendedTo the last day in office where that is later than the document says
 * @param predecessorId the certificate whose place it takes
 * @param replaceReason why it takes the place of its predecessor
 * @param replacedAt when its own successor was issued
 */
public record CertificateDetails(long id, CertificateStatus state, CertificateStatus status, long appointmentId,
		long expertId, String holderName, Honorific honorific, String officeName, String committeeName,
		LocalDate startsOn, LocalDate endsOn, @Nullable LocalDate endedOn, @Nullable LocalDate extendedTo,
		LocalDate awardedOn, @Nullable String number, String verifyCode, @Nullable String sha256,
		@Nullable Long sizeBytes, @Nullable String keyFingerprint, String preparedBy, Instant preparedAt,
		@Nullable String submittedBy, @Nullable Instant submittedAt, @Nullable String issuedBy,
		@Nullable Instant issuedAt, @Nullable SealRegistration seal, @Nullable HandOver handOver,
		@Nullable Instant confirmedAt, @Nullable String revokedBy, @Nullable Instant revokedAt,
		@Nullable String revokeReason, @Nullable Long predecessorId, @Nullable ReplaceReason replaceReason,
		@Nullable String replaceNote, @Nullable Instant replacedAt) {

	public boolean issued() {
		return this.number != null;
	}

}
