package org.expertcommittee.matching;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How experts are ranked.
 *
 * @param fieldWeight and the other weights: how much each criterion counts beside the
 * others
 * @param yearlyCap who took over so many cases within twelve months is not proposed
 * @param inOfficeOnly whether only experts who hold an office now are proposed
 * @param version −1 while the usual weights have never been changed
 */
public record MatchingSettingsData(@NotNull @Min(0) @Max(100) Integer fieldWeight,
		@NotNull @Min(0) @Max(100) Integer wordsWeight, @NotNull @Min(0) @Max(100) Integer workloadWeight,
		@NotNull @Min(0) @Max(100) Integer satisfactionWeight, @NotNull @Min(0) @Max(100) Integer availabilityWeight,
		@NotNull @Min(1) @Max(999) Integer yearlyCap, boolean inOfficeOnly, long version) {

	/** What counts until somebody changes it. */
	public static final MatchingSettingsData USUAL = new MatchingSettingsData(30, 30, 15, 15, 10, 6, true, -1);

	int weight(Criterion criterion) {
		return switch (criterion) {
			case FIELD -> this.fieldWeight;
			case WORDS -> this.wordsWeight;
			case WORKLOAD -> this.workloadWeight;
			case SATISFACTION -> this.satisfactionWeight;
			case AVAILABILITY -> this.availabilityWeight;
		};
	}

	boolean weighsNothing() {
		return List.of(Criterion.values()).stream().allMatch((one) -> weight(one) == 0);
	}

}
