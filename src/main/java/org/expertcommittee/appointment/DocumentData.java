package org.expertcommittee.appointment;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is entered for a 聘任文件.
 *
 * @param number as printed on it; nothing takes the next one of the committee's sequence
 * @param issuedOn 成文日期
 * @param version what the edit was based on; 0 for a new one
 */
public record DocumentData(@NotNull Long committeeId, @PlainText(max = 60) @Nullable String number,
		@NotBlank @PlainText(max = 200) String title, @NotNull LocalDate issuedOn, long version) {
}
