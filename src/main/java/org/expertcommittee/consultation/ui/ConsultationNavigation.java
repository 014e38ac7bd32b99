package org.expertcommittee.consultation.ui;

/** Addresses of cases and assignments. */
public final class ConsultationNavigation {

	static final String LIST = "consultations";

	static final String MINE = "my/assignments";

	static final String MY_YEAR = "my/year";

	private ConsultationNavigation() {
	}

	/** The page of a case, without leading slash. */
	public static String details(long id) {
		return LIST + "/" + id;
	}

	/** The page of an own assignment, without leading slash. */
	public static String assignment(long id) {
		return MINE + "/" + id;
	}

}
