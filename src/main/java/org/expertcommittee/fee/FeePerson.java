package org.expertcommittee.fee;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a person gets by a sheet, in yuan.
 *
 * @param days full days, half days and pieces of work from afar
 * @param account masked, or in full where the file for the bank is made; null when none
 * is known
 */
public record FeePerson(int position, long expertId, String name, @Nullable String organisation, @Nullable String title,
		String grade, Days days, BigDecimal net, BigDecimal tax, BigDecimal gross, @Nullable String bank,
		@Nullable String holder, @Nullable String account) {

	/** How much of what. */
	public record Days(long full, long half, long remote) {
	}

}
