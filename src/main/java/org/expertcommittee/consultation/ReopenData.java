package org.expertcommittee.consultation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Taking up a closed case again (重新办理).
 *
 * @param deadline until when it is to be answered anew
 * @param deadlineReason why that is not what the rule of the case says
 */
public record ReopenData(@NotNull LocalDate deadline, @PlainText(max = 200) @Nullable String deadlineReason,
		@NotBlank @PlainText(max = 500, multiline = true) String reason) {
}
