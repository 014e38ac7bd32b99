package org.expertcommittee.consultation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;

/**
 * 退回补充: what is missing in an opinion, and until when it is expected.
 *
 * @param submitBy not before today
 */
public record ReturnData(@NotBlank @PlainText(max = 500, multiline = true) String reason, @NotNull LocalDate submitBy) {
}
