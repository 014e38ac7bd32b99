package org.expertcommittee.committee;

import java.time.Instant;

/**
 * A committee's seal.
 *
 * @param sha256 of the picture, hexadecimal
 * @param width in pixels
 * @param height in pixels
 */
public record SealInfo(long committeeId, String sha256, int width, int height, String savedBy, Instant savedAt) {
}
