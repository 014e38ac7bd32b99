package org.expertcommittee.committee;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;

/**
 * What a form edits of a term.
 *
 * @param name such as 第一届, unique within the committee
 * @param endsOn last day, after the first
 */
public record TermData(@NotBlank @PlainText(max = 30) String name, @NotNull LocalDate startsOn,
		@NotNull LocalDate endsOn, long version) {
}
