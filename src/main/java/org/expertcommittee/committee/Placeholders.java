package org.expertcommittee.committee;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.expertcommittee.base.InvalidInput;

/** The words in braces that number patterns may contain. */
final class Placeholders {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

	private Placeholders() {
	}

	/** A number pattern names {year} and {seq}, each once, and nothing else. */
	static void requirePattern(String field, String pattern) {
		List<String> used = used(field, pattern, Set.of("year", "seq"));
		if (used.size() != 2 || Set.copyOf(used).size() != 2) {
			throw InvalidInput.at(field, "committee.pattern.yearAndSeq");
		}
	}

	private static List<String> used(String field, String text, Set<String> known) {
		List<String> used = PLACEHOLDER.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
		for (String placeholder : used) {
			if (!known.contains(placeholder)) {
				throw InvalidInput.at(field, "committee.placeholder.unknown", "{" + placeholder + "}");
			}
		}
		String rest = PLACEHOLDER.matcher(text).replaceAll("");
		if (rest.contains("{") || rest.contains("}")) {
			throw InvalidInput.at(field, "committee.placeholder.braces");
		}
		return used;
	}

}
