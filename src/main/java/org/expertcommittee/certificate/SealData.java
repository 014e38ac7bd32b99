package org.expertcommittee.certificate;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is registered of the seal.
 *
 * @param sealedOn not in the future, and not before both the day on the document and the
 * day of issue
 * @param sealedBy who put the seal on it
 * @param approvalNumber of the approval of the seal's use
 */
public record SealData(@NotNull LocalDate sealedOn, @NotBlank @PlainText(max = 40) String sealedBy,
		@PlainText(max = 60) @Nullable String approvalNumber) {
}
