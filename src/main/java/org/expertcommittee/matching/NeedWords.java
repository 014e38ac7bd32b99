package org.expertcommittee.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a need that are looked for. */
final class NeedWords {

	/** The more words, the less each says and the longer it takes. */
	private static final int MOST = 40;

	/** Nobody reads further before knowing what it is about. */
	private static final int MOST_CHARACTERS = 5000;

	private NeedWords() {
	}

	/** Those of the title, then those of the text, repeated ones first. */
	static List<String> of(ChineseWords chinese, String title, String need) {
		Set<String> words = new LinkedHashSet<>(chinese.of(shortened(title)));
		Map<String, Integer> numbers = new LinkedHashMap<>();
		chinese.of(shortened(need)).forEach((word) -> numbers.merge(word, 1, Integer::sum));
		List<Map.Entry<String, Integer>> byNumber = new ArrayList<>(numbers.entrySet());
		byNumber.sort(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue()));
		byNumber.forEach((entry) -> words.add(entry.getKey()));
		return words.stream().limit(MOST).toList();
	}

	private static String shortened(String text) {
		return (text.length() <= MOST_CHARACTERS) ? text
				: text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_CHARACTERS) - 1));
	}

}
