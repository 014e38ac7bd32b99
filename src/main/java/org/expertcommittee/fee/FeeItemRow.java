package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One day, or one piece of work from afar, of one person.
 *
 * @param percent of the daily rate
 * @param net amount after tax in yuan
 * @param adjustReason why the amount is another than the rules give
 */
public record FeeItemRow(long id, long expertId, String expertName, long consultationId, LocalDate day, FeeUnit unit,
		BigDecimal hours, String grade, BigDecimal dayRate, int percent, BigDecimal net,
		@Nullable String adjustReason) {
}
