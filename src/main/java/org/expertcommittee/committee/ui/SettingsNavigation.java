package org.expertcommittee.committee.ui;

/** Address of the settings. */
public final class SettingsNavigation {

	/** Committee, terms, offices and fields. */
	public static final String SETTINGS = "settings";

	private SettingsNavigation() {
	}

}
