package org.expertcommittee.enterprise.ui;

/** Addresses of the enterprises. */
public final class EnterpriseNavigation {

	static final String LIST = "enterprises";

	static final String PROJECTS = "projects";

	private EnterpriseNavigation() {
	}

	/** The page of an enterprise, without leading slash. */
	public static String details(long id) {
		return LIST + "/" + id;
	}

}
