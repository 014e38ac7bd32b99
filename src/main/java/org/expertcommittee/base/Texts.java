package org.expertcommittee.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text that people read, in Chinese and English. Each feature has
 * {@code i18n/<feature>.properties} (Chinese) and {@code i18n/<feature>_en.properties};
 * keys start with the feature's name. Placeholders follow ICU, so that English can say
 * <code>{0, plural, one {# expert} other {# experts}}</code>.
 */
@Component
public class Texts {

	public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	public static final Locale ENGLISH = Locale.ENGLISH;

	/** The languages on offer, the default first. */
	public static final List<Locale> LOCALES = List.of(CHINESE, ENGLISH);

	private static final Logger log = LoggerFactory.getLogger(Texts.class);

	private static final String ENGLISH_SUFFIX = "_en.properties";

	private final Map<String, String> chinese = new TreeMap<>();

	private final Map<String, String> english = new TreeMap<>();

	public Texts() {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:i18n/*.properties")) {
				String name = String.valueOf(file.getFilename());
				read(file, name.endsWith(ENGLISH_SUFFIX) ? this.english : this.chinese);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void read(Resource file, Map<String, String> texts) throws IOException {
		Properties properties = new Properties();
		try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		for (String key : properties.stringPropertyNames()) {
			String old = texts.put(key, properties.getProperty(key));
			if (old != null) {
				throw new IllegalStateException("Two texts for " + key + ", the second in " + file);
			}
		}
	}

	/**
	 * The text in that language, or the key between exclamation marks when there is none.
	 */
	public String get(String key, Locale locale, Object... args) {
		String pattern = texts(locale).get(key);
		if (pattern == null) {
			log.warn("No text for {} in {}", key, locale);
			return "!" + key + "!";
		}
		if (args.length == 0) {
			return pattern;
		}
		Object[] values = args.clone();
		for (int i = 0; i < values.length; i++) {
			// Years and counts read 2024, not 2,024, unless the pattern asks for a
			// format.
			if (!pattern.contains("{" + i + ",")) {
				values[i] = String.valueOf(values[i]);
			}
		}
		return new MessageFormat(pattern, ULocale.forLocale(locale)).format(values);
	}

	public boolean has(String key, Locale locale) {
		return texts(locale).containsKey(key);
	}

	public Set<String> keys(Locale locale) {
		return Set.copyOf(texts(locale).keySet());
	}

	private Map<String, String> texts(Locale locale) {
		return locale.getLanguage().equals(ENGLISH.getLanguage()) ? this.english : this.chinese;
	}

}
