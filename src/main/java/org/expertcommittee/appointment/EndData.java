package org.expertcommittee.appointment;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is entered to end an appointment early.
 *
 * @param lastDay the last day in office, from the day before the first day (never taken
 * up) to the day it would have ended anyway
 * @param documentId the 聘任文件 it rests on, if there is one
 */
public record EndData(@NotBlank @PlainText(max = 500, multiline = true) String reason, @NotNull LocalDate lastDay,
		@Nullable Long documentId) {
}
