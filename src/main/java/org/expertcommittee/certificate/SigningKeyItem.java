package org.expertcommittee.certificate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A signing key as its list shows it; never the key itself.
 *
 * @param committeeId whose certificates it is for; of all committees when absent
 * @param committee that committee's name
 * @param state as stored
 * @param shown as it looks today
 * @param certificates how many were issued with it
 */
public record SigningKeyItem(long id, @Nullable Long committeeId, @Nullable String committee, String fingerprint,
		String subject, String issuer, String algorithm, Instant validFrom, Instant validUntil, KeyOrigin origin,
		SigningKeyState state, SigningKeyState shown, long certificates, String addedBy, Instant addedAt,
		@Nullable String retiredBy, @Nullable Instant retiredAt, @Nullable String retireReason) {
}
