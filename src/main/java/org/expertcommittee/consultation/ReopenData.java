package org.expertcommittee.consultation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;

/**
 * Taking up a closed case again (重新办理).
 *
 * @param deadline until when it is to be answered anew
 */
public record ReopenData(@NotNull LocalDate deadline, @NotBlank @PlainText(max = 500, multiline = true) String reason) {
}
