package org.expertcommittee.fee;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How days become amounts, as 财科教〔2017〕128号 has it unless the secretariat decides
 * otherwise.
 *
 * @param halfDayHours up to so many hours on a day are half a day
 * @param halfDayPercent of the daily rate for half a day
 * @param remotePercent of the daily rate for one piece of work from afar
 * @param fullRateDays days of a case that are paid in full
 * @param laterPercent of the daily rate from the day after those on
 * @param version of the record that was read
 */
public record FeePolicyData(@NotNull @DecimalMin("0.5") @DecimalMax("12") BigDecimal halfDayHours,
		@NotNull @Min(1) @Max(100) Integer halfDayPercent, @NotNull @Min(1) @Max(100) Integer remotePercent,
		@NotNull @Min(1) @Max(31) Integer fullRateDays, @NotNull @Min(0) @Max(100) Integer laterPercent, long version) {

	/** As the ministries decided. */
	static final FeePolicyData USUAL = new FeePolicyData(new BigDecimal(4), 60, 30, 2, 50, 0);

}
