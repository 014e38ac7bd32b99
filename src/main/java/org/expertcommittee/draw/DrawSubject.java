package org.expertcommittee.draw;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * For what experts are drawn, as sources of exclusions see it.
 *
 * @param today the day of the draw
 * @param replyBy until when who is asked today should reply
 * @param workloadCap from so many open assignments on an expert is not burdened further
 */
public record DrawSubject(long consultationId, long enterpriseId, LocalDate today, LocalDate replyBy,
		@Nullable Integer workloadCap) {
}
