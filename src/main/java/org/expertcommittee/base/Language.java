package org.expertcommittee.base;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A person's choice of language. It lives in a cookie, so that it holds before login and
 * on plain pages.
 */
public final class Language {

	public static final String COOKIE = "ec-lang";

	private static final Set<String> OURS = Set.of(Texts.CHINESE.getLanguage(), Texts.ENGLISH.getLanguage());

	private static final int MOST_HEADER = 200;

	private Language() {
	}

	/** The language chosen in this browser; Chinese when none was. */
	public static Locale of(HttpServletRequest request) {
		return of(request.getCookies());
	}

	public static Locale of(Cookie @Nullable [] cookies) {
		return Objects.requireNonNullElse(chosen(cookies), Texts.CHINESE);
	}

	/**
	 * The language for a stranger: the one chosen in this browser, else the one that the
	 * browser asks for, else Chinese.
	 */
	public static Locale ofVisitor(HttpServletRequest request) {
		Locale chosen = chosen(request.getCookies());
		return (chosen != null) ? chosen : preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
	}

	private static @Nullable Locale chosen(Cookie @Nullable [] cookies) {
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (COOKIE.equals(cookie.getName())) {
					return Texts.ENGLISH.getLanguage().equals(cookie.getValue()) ? Texts.ENGLISH : Texts.CHINESE;
				}
			}
		}
		return null;
	}

	private static Locale preferred(@Nullable String header) {
		if (header == null || header.length() > MOST_HEADER) {
			return Texts.CHINESE;
		}
		try {
			return Locale.LanguageRange.parse(header)
				.stream()
				.filter((range) -> range.getWeight() > 0)
				.map((range) -> Locale.forLanguageTag(range.getRange()).getLanguage())
				.filter(OURS::contains)
				.findFirst()
				.filter(Texts.ENGLISH.getLanguage()::equals)
				.map((english) -> Texts.ENGLISH)
				.orElse(Texts.CHINESE);
		}
		catch (IllegalArgumentException ex) {
			return Texts.CHINESE;
		}
	}

	/**
	 * What belongs into the {@code lang} attribute: fonts and punctuation depend on it.
	 */
	public static String tag(Locale locale) {
		return locale.getLanguage().equals(Texts.ENGLISH.getLanguage()) ? "en" : "zh-CN";
	}

}
