package org.expertcommittee.expert;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Sample input for tests. */
final class TestExperts {

	/** A man born on 1970-01-01. */
	static final String ID_NUMBER = "410305197001010013";

	private TestExperts() {
	}

	static ExpertData named(String name) {
		return new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0);
	}

	static ExpertData at(String name, String organisation) {
		return new ExpertData(name, null, null, null, null, null, organisation, null, null, Set.of(), null, 0);
	}

	static ExpertData phone(String name, @Nullable String idNumber, @Nullable String mobile) {
		return new ExpertData(name, idNumber, null, null, mobile, null, null, null, null, Set.of(), null, 0);
	}

}
