package org.expertcommittee.appointment;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is entered to move the last day of an active appointment (延长, 缩短).
 *
 * @param endsOn the new last day
 * @param documentId the 聘任文件 it rests on, if there is one
 * @param outsideTerm confirms a last day after the committee's term
 */
public record PeriodData(@NotNull LocalDate endsOn, @NotBlank @PlainText(max = 500, multiline = true) String reason,
		@Nullable Long documentId, boolean outsideTerm) {
}
