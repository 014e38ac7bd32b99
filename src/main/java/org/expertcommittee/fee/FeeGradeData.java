package org.expertcommittee.fee;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a rate edits.
 *
 * @param keywords professional titles, parted by 、
 * @param dayRate in yuan after tax, at most two decimals
 * @param version of the record that was read; 0 for a new one
 */
public record FeeGradeData(@NotBlank @PlainText(max = 40) String name, @Nullable @PlainText(max = 500) String keywords,
		@NotNull @DecimalMin("0.01") @DecimalMax("100000") @Digits(integer = 6, fraction = 2) BigDecimal dayRate,
		long version) {
}
