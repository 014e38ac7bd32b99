package org.expertcommittee.recommendation;

/** What happened to a recommendation, as its history tells it. */
public enum RecommendationAct {

	WRITTEN, GIVEN, EDITED, SPLIT, CORRECTED, PLANNED, ADOPTED, PARTLY_ADOPTED, REJECTED, IMPLEMENTED, RECONSIDERED,
	FILE_ADDED, FILE_REMOVED;

	/** Key of the word. */
	public String messageKey() {
		return "recommendation.act." + name();
	}

}
