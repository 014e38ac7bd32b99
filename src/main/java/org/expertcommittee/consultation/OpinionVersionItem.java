package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An opinion as it was at some moment.
 *
 * @param submitted whether it was handed in then; else it was kept while writing
 * @param returnReason what is missing, when it was returned for completion
 * @param submitBy the day by which it was to be completed
 */
public record OpinionVersionItem(long id, String text, String writtenBy, Instant writtenAt, boolean submitted,
		@Nullable Instant returnedAt, @Nullable String returnedBy, @Nullable String returnReason,
		@Nullable LocalDate submitBy) {
}
