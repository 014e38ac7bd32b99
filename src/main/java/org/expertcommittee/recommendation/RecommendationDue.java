package org.expertcommittee.recommendation;

/** Parts of the list by when something is to be done. */
public enum RecommendationDue {

	/** The day has passed, and it is neither implemented nor refused. */
	LATE,

	/** Within thirty days from today. */
	MONTH;

	static final int DAYS = 30;

	/** Key of the word. */
	public String messageKey() {
		return "recommendation.due." + name();
	}

}
