package org.expertcommittee.expert.ui;

/** Addresses of the experts' pages. */
public final class ExpertNavigation {

	/** The roster. */
	public static final String ROSTER = "experts";

	private ExpertNavigation() {
	}

	/** The details page of an expert. */
	public static String details(long expertId) {
		return ROSTER + "/" + expertId;
	}

}
