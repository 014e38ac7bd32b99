package org.expertcommittee.certificate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the public may know of the key a certificate was signed with.
 *
 * @param issuer who certified the key
 * @param algorithm kind and size, for example RSA 2048
 * @param fingerprint SHA-256 of its certificate
 * @param retiredOn the day since which it signs nothing more
 */
public record CertificateKey(String subject, String issuer, String algorithm, String fingerprint, LocalDate validFrom,
		LocalDate validUntil, SigningKeyState state, @Nullable LocalDate retiredOn) {
}
