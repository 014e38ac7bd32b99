package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A sheet in the list.
 *
 * @param people how many are paid
 * @param net sum after tax in yuan
 */
public record FeeSheetItem(long id, String title, LocalDate firstDay, LocalDate lastDay, FeeSheetState state,
		String preparedBy, long people, BigDecimal net) {
}
