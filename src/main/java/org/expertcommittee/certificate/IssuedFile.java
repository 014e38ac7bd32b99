package org.expertcommittee.certificate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The signed file as it was stored; its SHA-256 tells it from every other file.
 *
 * @param timestampedAt what a timestamp authority confirmed, or null
 */
record IssuedFile(String sha256, long sizeBytes, String keyFingerprint, @Nullable Instant timestampedAt) {
}
