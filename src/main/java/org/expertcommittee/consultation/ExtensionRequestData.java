package org.expertcommittee.consultation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;

/**
 * What an expert who needs more time says.
 *
 * @param wantedOn later than the present last day
 */
public record ExtensionRequestData(@NotNull LocalDate wantedOn,
		@NotBlank @PlainText(max = 500, multiline = true) String reason) {
}
