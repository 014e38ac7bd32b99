package org.expertcommittee.certificate.pdf;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What everybody may know of a signing key.
 *
 * @param subject whose key it is
 * @param issuer who certified it
 * @param algorithm kind and size, for example RSA 2048
 * @param fingerprint SHA-256 of the certificate in lower-case hexadecimal digits
 */
public record KeyFacts(String subject, String issuer, String algorithm, String fingerprint, Instant validFrom,
		Instant validUntil) {

	/** The facts in a certificate. */
	public static KeyFacts of(X509Certificate certificate) {
		return new KeyFacts(Fingerprints.commonName(certificate), Fingerprints.issuerName(certificate),
				Fingerprints.algorithm(certificate), Fingerprints.sha256(certificate),
				certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
	}

}
