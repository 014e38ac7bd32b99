package org.expertcommittee.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.Untracked;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Every act that the trail can hold has a word. */
class ActionWordsTest {

	/** {@code act("expert.archive", …)} and the like, also in helpers of a service. */
	private static final Pattern NAMED = Pattern
		.compile("(?:\\bact|outcome|changed)\\(\\s*(?:[^\";]*\\?\\s*)?\"([a-z]+(?:\\.[A-Za-z]+)+)\"");

	private static final Pattern SECOND = Pattern
		.compile("\\bact\\([^\";]*\\?\\s*\"[^\"]+\"\\s*:\\s*\"([a-z]+(?:\\.[A-Za-z]+)+)\"");

	/** {@code this.audit.act("consultation." + name, …)}. */
	private static final Pattern PREFIX = Pattern.compile("audit\\.act\\(\\s*\"([a-z]+\\.)\"\\s*\\+");

	/** {@code act("accept", …)} in a class with such a prefix. */
	private static final Pattern VERB = Pattern.compile("(?<!audit\\.)\\bact\\(\\s*\"([A-Za-z]+)\"");

	private final Texts texts = new Texts();

	@Test
	void everyNamedActHasAWord() throws IOException {
		Set<String> acts = new TreeSet<>();
		for (Path source : sources()) {
			String text = Files.readString(source);
			for (Pattern pattern : List.of(NAMED, SECOND)) {
				pattern.matcher(text).results().forEach((found) -> acts.add(found.group(1)));
			}
			PREFIX.matcher(text)
				.results()
				.forEach((prefix) -> VERB.matcher(text)
					.results()
					.forEach((verb) -> acts.add(prefix.group(1) + verb.group(1))));
		}
		assertThat(acts).contains("account.disable", "expert.archive", "consultation.close", "assignment.submit",
				"committee.update");
		assertThat(withoutWord(acts)).isEmpty();
	}

	@Test
	void everyChangeNobodyNamedHasAWord() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
		Set<String> acts = new TreeSet<>();
		scanner.findCandidateComponents("org.expertcommittee").forEach((found) -> {
			Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
			if (!type.isAnnotationPresent(Untracked.class)) {
				String name = StringUtils.uncapitalize(type.getSimpleName());
				Stream.of("create", "update", "delete").forEach((verb) -> acts.add(name + "." + verb));
			}
		});
		assertThat(acts).contains("account.update", "opinion.create");
		assertThat(withoutWord(acts)).isEmpty();
	}

	private Set<String> withoutWord(Set<String> acts) {
		Set<String> missing = new TreeSet<>();
		for (Locale locale : Texts.LOCALES) {
			acts.stream().filter((act) -> !this.texts.has("audit.action." + act, locale)).forEach(missing::add);
		}
		return missing;
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			// Views write nothing into the trail; their words look alike.
			return files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !file.toString().contains("/ui/"))
				.toList();
		}
	}

}
