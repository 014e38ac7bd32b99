package org.expertcommittee.expert;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.expertcommittee.base.SearchWords;
import org.expertcommittee.base.text.Pinyin;
import org.jspecify.annotations.Nullable;

/**
 * Fields of expertise that a typed word names, in Chinese or by full pinyin. Looked up
 * when searching, so that renaming a field touches no expert.
 */
final class FieldMeanings {

	/** Fewer letters of a field's pinyin would mean too many fields. */
	private static final int FEWEST_LETTERS = 4;

	private FieldMeanings() {
	}

	/** Ids of the fields by typed word; words that name none are left out. */
	static Map<String, List<Long>> of(@Nullable String text, Map<Long, String> fields) {
		Map<String, List<Long>> meanings = new HashMap<>();
		for (String word : SearchWords.typed(text)) {
			List<Long> ids = fields.entrySet()
				.stream()
				.filter((field) -> names(field.getValue(), word))
				.map(Map.Entry::getKey)
				.toList();
			if (!ids.isEmpty()) {
				meanings.put(word, ids);
			}
		}
		return meanings;
	}

	private static boolean names(String field, String word) {
		boolean latin = word.chars().allMatch((c) -> c < 0x80);
		return latin ? word.length() >= FEWEST_LETTERS && Pinyin.fullText(field).startsWith(word)
				: field.toLowerCase(Locale.ROOT).contains(word);
	}

}
