package org.expertcommittee.base;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.base.text.Pinyin;
import org.jspecify.annotations.Nullable;

/** What a substring search looks at: the words themselves and the name in pinyin. */
public final class SearchKeys {

	private static final int MOST_CHARACTERS = 3000;

	private SearchKeys() {
	}

	/**
	 * The key to store: all words in lower case, the name in pinyin too; at most 3000
	 * characters.
	 */
	public static String of(String name, @Nullable String... others) {
		String key = Stream.concat(Stream.of(name, Pinyin.searchKeyText(name)), Stream.of(others))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "))
			.toLowerCase(Locale.ROOT);
		return (key.length() <= MOST_CHARACTERS) ? key
				: key.substring(0, key.offsetByCodePoints(0, key.codePointCount(0, MOST_CHARACTERS - 1)));
	}

	/** The pattern of {@code like … escape '!'} for each word that was typed. */
	public static List<String> patterns(@Nullable String typed) {
		return typed(typed).stream().map(SearchKeys::pattern).toList();
	}

	/** The first few words that were typed, in lower case. */
	public static List<String> typed(@Nullable String text) {
		return (text == null) ? List.of()
				: Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
					.filter((word) -> !word.isEmpty())
					.limit(SearchWords.MOST_TYPED_WORDS)
					.toList();
	}

	/** The pattern of {@code like … escape '!'} for a word in lower case. */
	public static String pattern(String word) {
		return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
	}

}
