package org.expertcommittee.consultation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;

/**
 * A later deadline and why (延期).
 *
 * @param deadline later than the present one
 */
public record ExtensionData(@NotNull LocalDate deadline,
		@NotBlank @PlainText(max = 500, multiline = true) String reason) {
}
