package org.expertcommittee.consultation;

import java.time.Instant;

import org.expertcommittee.base.Tone;

/**
 * Something about a case that takes place at a time.
 *
 * @param messageKey key of the word for what it is
 */
public record CaseDate(long consultationId, Instant from, Instant until, String messageKey, Tone tone) {
}
