package org.expertcommittee.recommendation;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;

/** Other words for what has been answered already (更正), with the reason. */
public record CorrectionData(@NotBlank @PlainText(max = 2000, multiline = true) String text,
		@NotBlank @PlainText(max = 500, multiline = true) String reason, long version) {
}
