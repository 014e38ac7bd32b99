package org.expertcommittee.consultation;

import java.io.Serializable;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/** One of the needs (问题诉求) of a request, as it is written down. */
public record NeedData(@NotBlank @PlainText(max = 4000, multiline = true) String text,
		@Nullable Long industryId) implements Serializable {
}
