package org.expertcommittee.recusal;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What an expert who is asked to take a case says of the tie; the party is the case's.
 */
public record CaseTieData(@NotNull RecusalKind kind, @PlainText(max = 80) @Nullable String relationPerson,
		@NotNull LocalDate startsOn, @Nullable LocalDate endsOn,
		@PlainText(max = 500, multiline = true) @Nullable String note) {
}
