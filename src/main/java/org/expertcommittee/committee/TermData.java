package org.expertcommittee.committee;

import java.time.LocalDate;
import java.time.Period;

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

	/**
	 * What the form of a new term starts with: as long as the last one, right after it.
	 */
	public static TermData after(TermItem last, String name) {
		LocalDate start = last.endsOn().plusDays(1);
		return new TermData(name, start, start.plus(Period.between(last.startsOn(), start)).minusDays(1), 0);
	}

}
