package org.expertcommittee.expert;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an absence edits.
 *
 * @param lastDay inclusive
 * @param version of the record that was read; 0 for a new one
 */
public record AbsenceData(@NotNull LocalDate firstDay, @NotNull LocalDate lastDay,
		@PlainText(max = 100) @Nullable String note, long version) {
}
