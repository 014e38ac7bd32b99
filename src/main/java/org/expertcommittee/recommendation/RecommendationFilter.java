package org.expertcommittee.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * Which recommendations are wanted; everything that is given must hold.
 *
 * @param text its words, unit, case or enterprise, or their pinyin
 * @param year in which it was given, in China
 * @param due late, or due within some days
 */
public record RecommendationFilter(@Nullable RecommendationStatus status, @Nullable String text, @Nullable String unit,
		@Nullable Long expertId, @Nullable Long enterpriseId, @Nullable Long consultationId, @Nullable Integer year,
		@Nullable RecommendationDue due) {

	public static final RecommendationFilter ALL = new RecommendationFilter(null, null, null, null, null, null, null,
			null);

	public static RecommendationFilter of(RecommendationStatus status) {
		return new RecommendationFilter(status, null, null, null, null, null, null, null);
	}

	public static RecommendationFilter of(RecommendationDue due) {
		return new RecommendationFilter(null, null, null, null, null, null, null, due);
	}

	public static RecommendationFilter ofCase(long consultationId) {
		return new RecommendationFilter(null, null, null, null, null, consultationId, null, null);
	}

	public static RecommendationFilter ofEnterprise(long enterpriseId) {
		return new RecommendationFilter(null, null, null, null, enterpriseId, null, null, null);
	}

	public static RecommendationFilter ofExpert(long expertId) {
		return new RecommendationFilter(null, null, null, expertId, null, null, null, null);
	}

}
