package org.expertcommittee.draw.ui;

/** Addresses of draws. */
public final class DrawNavigation {

	static final String LIST = "draws";

	private DrawNavigation() {
	}

	/** The record of a draw, without leading slash. */
	public static String details(long id) {
		return LIST + "/" + id;
	}

}
