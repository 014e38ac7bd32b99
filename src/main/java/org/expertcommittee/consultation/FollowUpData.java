package org.expertcommittee.consultation;

import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/** What the enterprise said of the answer (回访). */
public record FollowUpData(@NotNull Satisfaction satisfaction,
		@PlainText(max = 1000, multiline = true) @Nullable String comment) {
}
