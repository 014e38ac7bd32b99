package org.expertcommittee.consultation;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;

/** What the enterprise is told (反馈). */
public record AnswerData(@NotBlank @PlainText(max = 4000, multiline = true) String answer) {
}
