package org.expertcommittee.draw;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * For what experts are drawn, as sources of exclusions see it.
 *
 * @param today the day of the draw
 * @param deadline last day of the case; not before today
 * @param workloadCap from so many open assignments on an expert is not burdened further
 */
public record DrawSubject(long consultationId, long enterpriseId, LocalDate today, LocalDate deadline,
		@Nullable Integer workloadCap) {
}
