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
 */
public record CertificateDetails(long id, CertificateStatus state, CertificateStatus status, long appointmentId,
		long expertId, String holderName, Honorific honorific, String officeName, String committeeName,
		LocalDate startsOn, LocalDate endsOn, LocalDate awardedOn, @Nullable String number, String verifyCode,
		@Nullable String sha256, @Nullable Long sizeBytes, @Nullable String keyFingerprint, String preparedBy,
		Instant preparedAt, @Nullable String submittedBy, @Nullable Instant submittedAt, @Nullable String issuedBy,
		@Nullable Instant issuedAt, @Nullable String receivedBy, @Nullable Instant receivedAt,
		@Nullable String receivedNote, @Nullable String revokedBy, @Nullable Instant revokedAt,
		@Nullable String revokeReason) {

	public boolean issued() {
		return this.number != null;
	}

}
