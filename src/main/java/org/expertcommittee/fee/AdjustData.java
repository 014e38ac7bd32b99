package org.expertcommittee.fee;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;

/**
 * Another amount than the rules give.
 *
 * @param net in yuan after tax
 */
public record AdjustData(
		@NotNull @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) BigDecimal net,
		@NotBlank @PlainText(max = 200) String reason) {
}
