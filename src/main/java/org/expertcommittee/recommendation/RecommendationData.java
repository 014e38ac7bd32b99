package org.expertcommittee.recommendation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as it is written down.
 *
 * @param assignmentId whose opinion it is taken from; nothing when the committee as a
 * whole gives it, and when the expert writes it
 * @param unit addressed unit (责任单位)
 */
public record RecommendationData(@NotBlank @PlainText(max = 2000, multiline = true) String text,
		@Nullable Long assignmentId, @PlainText(max = 100) @Nullable String unit, @Nullable LocalDate dueOn,
		long version) {
}
