package org.expertcommittee.committee.ui;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The parts of the settings of a committee, in the order people need them. */
enum SettingsPart {

	FACTS, TERMS, OFFICES, DOCUMENTS, SEAL, CERTIFICATES, INDUSTRIES, MATCHING, DEADLINES, CALENDAR, FEES, INTAKE, MAIL,
	HISTORY;

	/** As it is in the address. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	String messageKey() {
		return "committee.part." + name();
	}

	static SettingsPart of(@Nullable String id) {
		return Arrays.stream(values()).filter((part) -> part.id().equals(id)).findFirst().orElse(FACTS);
	}

}
