package org.expertcommittee.intake;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.base.validation.ValidCreditCode;
import org.expertcommittee.base.validation.ValidEmail;
import org.expertcommittee.base.validation.ValidPhone;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise writes into the public form.
 *
 * @param needs in their order; empty ones are none
 * @param consent whether the privacy notice was agreed to
 */
public record RequestData(@NotBlank @PlainText(max = 100) String enterprise,
		@NotBlank @ValidCreditCode String creditCode, @NotBlank @PlainText(max = 80) String contactName,
		@NotBlank @ValidPhone String contactPhone, @ValidEmail @Nullable String contactEmail, @Nullable Long industryId,
		List<String> needs, boolean consent) {

	public static final int MOST_NEEDS = 5;

	public static final int MOST_FILES = 3;

	public static final int MOST_MEGABYTES = 5;

	public RequestData {
		needs = List.copyOf(needs);
	}

	/** One need as it is typed. */
	record Need(@PlainText(max = 700, multiline = true) String text) {
	}

}
