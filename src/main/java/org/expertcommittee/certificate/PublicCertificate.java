package org.expertcommittee.certificate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What everybody with the code may see.
 *
 * @param revokedOn the day it was revoked, without the reason, which is nobody else's
 * business
 * @param successorNumber number of the certificate that took its place
 * @param endedOn the last day in office where that is earlier than the document says
 * @param extendedTo the last day in office where that is later than the document says
 * @param keyFingerprint SHA-256 of the certificate of the key it was signed with
 */
public record PublicCertificate(CertificateStatus state, String number, String holderName, String officeName,
		String committeeName, LocalDate startsOn, LocalDate endsOn, LocalDate awardedOn, String sha256,
		String verifyCode, @Nullable LocalDate revokedOn, @Nullable String successorNumber, @Nullable LocalDate endedOn,
		@Nullable LocalDate extendedTo, String keyFingerprint) {

	public boolean valid() {
		return this.state == CertificateStatus.ISSUED || this.state == CertificateStatus.RECEIVED;
	}

}
