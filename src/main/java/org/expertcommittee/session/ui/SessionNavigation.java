package org.expertcommittee.session.ui;

/** Addresses of sessions and of the expert's own schedule. */
public final class SessionNavigation {

	static final String SCHEDULE = "my/schedule";

	private SessionNavigation() {
	}

	/** The session as a file for the secretariat's calendar, without leading slash. */
	static String file(long id) {
		return "consultations/sessions/" + id + ".ics";
	}

	/** The session as a file for the invited expert's calendar, without leading slash. */
	static String ownFile(long id) {
		return "my/sessions/" + id + ".ics";
	}

	/** The page of an own assignment, without leading slash. */
	static String assignment(long id) {
		return "my/assignments/" + id;
	}

	/** The page of the own schedule, without leading slash. */
	public static String schedule() {
		return SCHEDULE;
	}

}
