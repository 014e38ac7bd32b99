package org.expertcommittee.base;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.expertcommittee.base.text.Pinyin;
import org.jspecify.annotations.Nullable;

/**
 * The words by which an expert, an enterprise or a case is found, and the range of stored
 * words that a typed word stands for. Stored words consist of {@code [0-9a-z]}: {@code a}
 * and the word as it is when it is Latin, {@code h} and four letters per character when
 * it is not. A typed word fits when a stored one begins with it. A field is stored as
 * {@code f} and its id; two numbers with nothing but signs between them, as in 〔2019〕5号,
 * as {@code n2019x5e}.
 */
public final class SearchWords {

	/** Characters of a word that count; the rest of a longer one is left out. */
	private static final int MOST_CHARACTERS = 20;

	/** As many of a title: its stored words are many, and a rest hardly tells apart. */
	private static final int MOST_OF_A_TEXT = 8;

	/**
	 * More words than these are passed over: each costs a query, and a rest tells little.
	 */
	static final int MOST_TYPED_WORDS = 6;

	private static final int WIDTH = 4;

	private static final Pattern TWO_NUMBERS = Pattern
		.compile("(?<!\\d)(\\d{1,18})[^\\p{L}\\p{N}\\p{M}]+(\\d{1,18})(?!\\d)");

	private SearchWords() {
	}

	/** Every stored word of an expert. */
	public static Set<String> of(String name, @Nullable String organisation) {
		Set<String> words = new LinkedHashSet<>();
		addParts(words, name);
		Pinyin.words(name, true).forEach((word) -> addLatin(words, word));
		int[] starts = starts(name);
		for (int i = 1; i < starts.length; i++) {
			String rest = name.substring(starts[i]);
			// A single letter would find half of everybody.
			Pinyin.words(rest, false)
				.stream()
				.filter((word) -> word.length() > 1)
				.forEach((word) -> addLatin(words, word));
		}
		if (organisation != null) {
			addParts(words, organisation);
			addLatin(words, Pinyin.fullText(organisation));
			addLatin(words, Pinyin.initialsText(organisation));
		}
		return words;
	}

	/**
	 * Every stored word of something with a title: the title from each of its characters
	 * on, in pinyin too, and the others. Words are short; whoever has typed more is to be
	 * checked against the text.
	 */
	public static Set<String> ofTitle(String title, @Nullable String... others) {
		Set<String> words = new LinkedHashSet<>();
		addParts(words, title);
		Pinyin.tails(title).forEach((word) -> addLatin(words, word));
		Set<String> numbers = numbers(title);
		for (String other : others) {
			if (other != null) {
				addParts(words, other);
				numbers.addAll(numbers(other));
			}
		}
		Set<String> stored = words.stream()
			.map(SearchWords::shortened)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		stored.addAll(numbers);
		return stored;
	}

	/** The stored words of neighbouring numbers; found from within the first one too. */
	public static Set<String> numbers(String text) {
		Set<String> numbers = new LinkedHashSet<>();
		Matcher matcher = TWO_NUMBERS.matcher(normal(text));
		for (int from = 0; matcher.find(from); from = matcher.start(2)) {
			String first = matcher.group(1);
			for (int i = 0; i < first.length(); i++) {
				numbers.add("n" + first.substring(i) + "x" + matcher.group(2) + "e");
			}
		}
		return numbers;
	}

	/**
	 * The range of stored words of the first two neighbouring numbers that were typed,
	 * such as 〔2019〕5号; nothing when there are none.
	 */
	public static Optional<Range> rangeOfNumbers(String typed) {
		String text = normal(typed);
		Matcher matcher = TWO_NUMBERS.matcher(text);
		if (!matcher.find()) {
			return Optional.empty();
		}
		String from = "n" + matcher.group(1) + "x" + matcher.group(2) + ((matcher.end() < text.length()) ? "e" : "");
		return Optional.of(new Range(from, from + "zzzzz"));
	}

	/** The stored word of those who work in a field. */
	public static String field(long industryId) {
		return "f%019d".formatted(industryId);
	}

	/** The words of what was typed into a search field; each must fit. */
	public static List<String> typed(@Nullable String text) {
		if (text == null) {
			return List.of();
		}
		List<String> words = new ArrayList<>();
		for (String part : normal(text).split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
			if (!part.isEmpty() && words.size() < MOST_TYPED_WORDS) {
				words.add(part);
			}
		}
		return words;
	}

	/** The range of stored words that begin with a typed one. */
	public static Range range(String typedWord) {
		String from = stored(typedWord);
		return new Range(from, from + "zzzzz");
	}

	/** The range of a title's stored words that begin with a typed one. */
	public static Range rangeOfTitle(String typedWord) {
		String from = shortened(stored(typedWord));
		return new Range(from, from + "zzzzz");
	}

	/** Whether a title's stored words alone tell if it contains this typed word. */
	public static boolean foundInTitle(String typed) {
		return typed(typed).equals(List.of(typed)) && stored(typed).equals(shortened(stored(typed)));
	}

	/** Whether what was typed can find anything at all. */
	public static boolean meaningless(@Nullable String text) {
		return text != null && !text.isBlank() && typed(text).isEmpty();
	}

	/**
	 * An SQL condition for the experts whom what was typed finds.
	 * @param expertId the column with the expert's id
	 * @param params gets the condition's values
	 */
	public static String condition(String expertId, String text, List<Object> params) {
		List<String> words = typed(text);
		if (words.isEmpty()) {
			return "1 = 0";
		}
		List<String> conditions = new ArrayList<>();
		for (String word : words) {
			Range range = range(word);
			conditions.add("exists (select 1 from expert_word w where w.expert_id = " + expertId
					+ " and w.word >= ? and w.word < ?)");
			params.add(range.from());
			params.add(range.below());
		}
		return String.join(" and ", conditions);
	}

	private static void addParts(Set<String> words, String text) {
		for (String part : normal(text).split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
			for (int start : starts(part)) {
				String rest = part.substring(start);
				words.add(stored(rest));
				// 3D打印 is found by 3d as well.
				addLatin(words, rest.replaceFirst("[^0-9a-z].*$", ""));
			}
		}
	}

	private static void addLatin(Set<String> words, String word) {
		if (!word.isEmpty()) {
			words.add(stored(word));
		}
	}

	private static int[] starts(String text) {
		return text.codePoints()
			.collect(ArrayList<Integer>::new,
					(list, c) -> list.add(list.isEmpty() ? 0
							: list.getLast() + Character.charCount(text.codePointAt(list.getLast()))),
					ArrayList::addAll)
			.stream()
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private static String stored(String word) {
		int[] letters = word.codePoints().limit(MOST_CHARACTERS).toArray();
		StringBuilder stored = new StringBuilder();
		boolean latin = word.codePoints().limit(MOST_CHARACTERS).allMatch((c) -> c < 0x80);
		stored.append(latin ? 'a' : 'h');
		for (int letter : letters) {
			if (latin) {
				stored.append((char) letter);
			}
			else {
				String digits = Integer.toString(letter, Character.MAX_RADIX);
				stored.append("0".repeat(WIDTH - digits.length())).append(digits);
			}
		}
		return stored.toString();
	}

	private static String shortened(String stored) {
		int most = 1 + MOST_OF_A_TEXT * ((stored.charAt(0) == 'h') ? WIDTH : 1);
		return (stored.length() <= most) ? stored : stored.substring(0, most);
	}

	private static String normal(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	/**
	 * Words from one to another.
	 *
	 * @param from first word
	 * @param below greater than every word in the range
	 */
	public record Range(String from, String below) {
	}

}
