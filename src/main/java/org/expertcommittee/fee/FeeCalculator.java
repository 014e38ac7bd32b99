package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Applies the rules: which rate a title has, and what part of it a day is worth. */
final class FeeCalculator {

	private static final int WHOLE = 100;

	private final FeePolicyData policy;

	private final List<FeeGrade> grades;

	/** Days on the spot by expert and case, those paid before included. */
	private final Map<List<Long>, Long> days;

	FeeCalculator(FeePolicyData policy, List<FeeGrade> grades, Map<List<Long>, Long> daysBefore) {
		this.policy = policy;
		this.grades = grades;
		this.days = new HashMap<>(daysBefore);
	}

	/**
	 * The rate for a title: one that names it, one that means it, or that for the rest.
	 */
	FeeGrade grade(@Nullable String title) {
		return this.grades.stream()
			.filter((grade) -> grade.names(title))
			.findFirst()
			.or(() -> this.grades.stream().filter((grade) -> grade.means(title)).findFirst())
			.or(() -> this.grades.stream().filter(FeeGrade::forEverybody).findFirst())
			.orElseThrow();
	}

	/**
	 * The part of the daily rate, in percent. Call it once per day, the earliest first:
	 * it counts the days of a case.
	 */
	int percent(FeeDay day) {
		if (day.unit() == FeeUnit.REMOTE) {
			return this.policy.remotePercent();
		}
		long number = this.days.merge(List.of(day.expertId(), day.consultationId()), 1L, Long::sum);
		int part = (day.unit() == FeeUnit.HALF_DAY) ? this.policy.halfDayPercent() : WHOLE;
		return (number <= this.policy.fullRateDays()) ? part
				: BigDecimal.valueOf((long) part * this.policy.laterPercent())
					.divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
					.intValueExact();
	}

}
