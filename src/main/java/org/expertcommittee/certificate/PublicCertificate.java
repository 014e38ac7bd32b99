package org.expertcommittee.certificate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What everybody with the code may see.
 *
 * @param revokedOn the day it was revoked, without the reason, which is nobody else's
 * business
 */
public record PublicCertificate(CertificateStatus state, String number, String holderName, String officeName,
		String committeeName, LocalDate startsOn, LocalDate endsOn, LocalDate awardedOn, String sha256,
		String verifyCode, @Nullable LocalDate revokedOn) {

	public boolean valid() {
		return this.state == CertificateStatus.ISSUED || this.state == CertificateStatus.RECEIVED;
	}

}
