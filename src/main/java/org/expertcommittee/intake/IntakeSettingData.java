package org.expertcommittee.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;

/**
 * How the public takes part.
 *
 * @param formOpen whether enterprises may hand in requests at {@code /request}
 * @param privacyNotice what they agree to
 * @param linkDays how long a link of the follow-up is good
 * @param version of the record that was read; 0 for a new one
 */
public record IntakeSettingData(boolean formOpen,
		@NotBlank @PlainText(max = 2000, multiline = true) String privacyNotice, @Min(1) @Max(90) Integer linkDays,
		long version) {
}
