package org.expertcommittee.consultation;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an expert did in one year.
 *
 * @param asked assignments handed over in that year
 * @param accepted those of them that were accepted
 * @param declined those of them that were declined
 * @param opinions opinions submitted in that year
 * @param hours spent in sessions; nothing when nobody keeps them
 * @param satisfaction how enterprises found the cases to which an opinion was given
 */
public record YearOfWork(int year, long asked, long accepted, long declined, long opinions, @Nullable BigDecimal hours,
		Map<Satisfaction, Long> satisfaction) {

	/** How many enterprises said how they found it. */
	public long rated() {
		return this.satisfaction.values().stream().mapToLong(Long::longValue).sum();
	}

	/** Satisfied ones among those who said so, in percent; nothing when nobody did. */
	public @Nullable Integer satisfied() {
		long all = rated();
		if (all == 0) {
			return null;
		}
		return (int) Math.round(100.0 * (all - this.satisfaction.getOrDefault(Satisfaction.DISSATISFIED, 0L)) / all);
	}

}
