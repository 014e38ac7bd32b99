package org.expertcommittee.committee;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * 延长 or 缩短 of a term.
 *
 * @param newEndsOn the new last day: after the first day, other than the present one
 * @param decisionNumber of the decision it rests on
 * @param decidedOn day of the decision, not in the future
 * @param moveAppointments whether the appointments that end with the term move along
 * @param version of the term that the change is based on
 */
public record TermChangeData(@NotNull LocalDate newEndsOn, @PlainText(max = 50) @Nullable String decisionNumber,
		@Nullable LocalDate decidedOn, @NotBlank @PlainText(max = 500, multiline = true) String reason,
		boolean moveAppointments, long version) {
}
