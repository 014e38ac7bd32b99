package org.expertcommittee.base;

import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A person's choice of language. It lives in a cookie, so that it holds before login and
 * on plain pages.
 */
public final class Language {

	public static final String COOKIE = "ec-lang";

	private Language() {
	}

	/** The language chosen in this browser; Chinese when none was. */
	public static Locale of(HttpServletRequest request) {
		return of(request.getCookies());
	}

	public static Locale of(Cookie @Nullable [] cookies) {
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (COOKIE.equals(cookie.getName()) && Texts.ENGLISH.getLanguage().equals(cookie.getValue())) {
					return Texts.ENGLISH;
				}
			}
		}
		return Texts.CHINESE;
	}

	/**
	 * What belongs into the {@code lang} attribute: fonts and punctuation depend on it.
	 */
	public static String tag(Locale locale) {
		return locale.getLanguage().equals(Texts.ENGLISH.getLanguage()) ? "en" : "zh-CN";
	}

}
