package org.expertcommittee.recommendation;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;

/** Making two of one: the words of each. */
public record SplitData(@NotBlank @PlainText(max = 2000, multiline = true) String first,
		@NotBlank @PlainText(max = 2000, multiline = true) String second, long version) {
}
