package org.expertcommittee.recommendation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Adopting a recommendation, wholly or in part.
 *
 * @param note how; which part, when it is a part
 */
public record AdoptionData(@NotBlank @PlainText(max = 100) String unit, @NotNull LocalDate dueOn,
		@PlainText(max = 1000, multiline = true) @Nullable String note, long version) {
}
