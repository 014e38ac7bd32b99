package org.expertcommittee.fee;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;

/** A sheet to be made of the sessions that were held between two days, both included. */
public record FeeSheetData(@NotBlank @PlainText(max = 100) String title, @NotNull LocalDate firstDay,
		@NotNull LocalDate lastDay) {
}
