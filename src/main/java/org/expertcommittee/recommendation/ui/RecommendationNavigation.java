package org.expertcommittee.recommendation.ui;

/** Addresses of recommendations. */
public final class RecommendationNavigation {

	static final String LIST = "recommendations";

	static final String MINE = "my/recommendations";

	private RecommendationNavigation() {
	}

	/** The page of a recommendation, without leading slash. */
	public static String details(long id) {
		return LIST + "/" + id;
	}

	/** The page of an own recommendation, without leading slash. */
	public static String own(long id) {
		return MINE + "/" + id;
	}

}
