package org.expertcommittee.consultation;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;

/** What the enterprise was told first (初次反馈): who works on it and what comes next. */
public record FeedbackData(@NotBlank @PlainText(max = 500, multiline = true) String text) {
}
