package org.expertcommittee.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.]*[A-Za-z0-9_])\"");

	private static final Pattern ACT = Pattern.compile("\\.act\\(\\s*\"([a-z]+\\.[A-Za-z0-9_.]+)\"");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])");

	private final Texts texts = new Texts();

	@Test
	void bothLanguagesHaveTheSameTexts() {
		assertThat(this.texts.keys(Texts.ENGLISH)).containsExactlyInAnyOrderElementsOf(this.texts.keys(Texts.CHINESE));
	}

	@Test
	void noTextIsEmpty() {
		for (Locale locale : Texts.LOCALES) {
			assertThat(this.texts.keys(locale))
				.allSatisfy((key) -> assertThat(this.texts.get(key, locale)).isNotEmpty());
		}
	}

	@Test
	void bothLanguagesUseTheSamePlaceholders() {
		assertThat(this.texts.keys(Texts.CHINESE))
			.allSatisfy((key) -> assertThat(placeholders(key, Texts.ENGLISH)).as(key)
				.isEqualTo(placeholders(key, Texts.CHINESE)));
	}

	@Test
	void everyTextFormats() {
		for (Locale locale : Texts.LOCALES) {
			assertThat(this.texts.keys(locale)).filteredOn((key) -> !placeholders(key, locale).isEmpty())
				.allSatisfy((key) -> assertThat(this.texts.get(key, locale, 1, 2, 3, 4)).doesNotContain("{"));
		}
	}

	@Test
	void everyKeyInTheSourcesHasAText() throws IOException {
		Set<String> keys = this.texts.keys(Texts.CHINESE);
		Set<String> features = keys.stream()
			.map((key) -> key.substring(0, key.indexOf('.')))
			.collect(Collectors.toSet());
		Set<String> missing = new TreeSet<>();
		Set<String> acts = acts();
		for (String literal : literals(features)) {
			if (!keys.contains(literal) && !keys.contains("audit.action." + literal) && !acts.contains(literal)
					&& !keys.contains("batch.kind." + literal)) {
				missing.add(literal);
			}
		}
		// Names of acts look like keys; their words are under audit.action.
		if (Files.exists(Path.of("src/main/resources/i18n/audit.properties"))) {
			acts.stream()
				.map((act) -> "audit.action." + act)
				.filter((key) -> !keys.contains(key))
				.forEach(missing::add);
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void aMissingTextIsSeen() {
		assertThat(this.texts.get("base.no.such.text", Texts.CHINESE)).isEqualTo("!base.no.such.text!");
	}

	@Test
	void yearsAreNotGroupedAndEnglishCountsInThePlural() {
		assertThat(this.texts.get("base.period", Texts.CHINESE, 2024, 2027)).isEqualTo("2024 至 2027");
		assertThat(this.texts.get("base.total", Texts.ENGLISH, 1)).isEqualTo("1 record");
		assertThat(this.texts.get("base.total", Texts.ENGLISH, 2)).isEqualTo("2 records");
	}

	private Set<String> placeholders(String key, Locale locale) {
		Matcher matcher = PLACEHOLDER.matcher(this.texts.get(key, locale));
		return matcher.results().map((result) -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> acts() throws IOException {
		return find(ACT, Set.of());
	}

	private static Set<String> literals(Set<String> features) throws IOException {
		return find(LITERAL, features);
	}

	/**
	 * What the pattern finds in the main sources, of these features or, when there are
	 * none named, of all.
	 */
	private static Set<String> find(Pattern pattern, Set<String> features) throws IOException {
		Set<String> found = new TreeSet<>();
		List<Path> sources;
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			sources = files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
		for (Path source : sources) {
			Matcher matcher = pattern.matcher(Files.readString(source));
			while (matcher.find()) {
				String literal = matcher.group(1);
				if (features.isEmpty() || features.contains(literal.substring(0, literal.indexOf('.')))) {
					found.add(literal);
				}
			}
		}
		return found;
	}

}
