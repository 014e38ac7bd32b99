package org.expertcommittee.certificate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the settings page says about the signing key.
 *
 * @param configured whether an administrator provided it; else the portal makes its own
 * @param location name of the file or folder
 * @param subject whose key it is; nothing before the first one was made
 * @param fingerprint SHA-256 of its certificate
 * @param problem name of the reason why it cannot be used, if any
 */
public record SigningKeyInfo(boolean configured, String location, @Nullable String subject,
		@Nullable String fingerprint, @Nullable Instant notAfter, @Nullable String problem) {
}
