package org.expertcommittee.certificate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What proves an issued certificate beside the portal's own word.
 *
 * @param key what it was signed with, where that is known
 * @param timestampedAt when a timestamp authority saw the signed file, where one was
 * asked
 */
public record PublicProof(@Nullable CertificateKey key, @Nullable Instant timestampedAt) {
}
