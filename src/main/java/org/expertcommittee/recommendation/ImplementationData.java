package org.expertcommittee.recommendation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Putting a recommendation into practice (落实).
 *
 * @param evidence what shows it, unless files do
 * @param effectNumber measured effect, a number as people type it
 */
public record ImplementationData(@NotNull LocalDate implementedOn,
		@PlainText(max = 2000, multiline = true) @Nullable String evidence,
		@PlainText(max = 30) @Nullable String effectNumber, @PlainText(max = 20) @Nullable String effectUnit,
		@PlainText(max = 500, multiline = true) @Nullable String effectWords, long version) {
}
