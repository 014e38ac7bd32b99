package org.expertcommittee.intake;

import java.util.List;
import java.util.Locale;

import org.expertcommittee.base.PublicPage;
import org.expertcommittee.base.Texts;
import org.springframework.stereotype.Component;

/**
 * Words and frame of this feature's public pages; every value passes the frame's escape.
 */
@Component
class PublicWords {

	private static final List<String> STYLE = List.of("/public-form.css");

	private static final List<String> STYLE_AND_SCRIPT = List.of("/public-form.css", "/public-form.js");

	private final Texts texts;

	private final PublicPage frame;

	PublicWords(Texts texts, PublicPage frame) {
		this.texts = texts;
		this.frame = frame;
	}

	/** A text of this feature, escaped. */
	String word(Locale locale, String key, Object... args) {
		return PublicPage.escape(this.texts.get("intake." + key, locale, args));
	}

	/** Any text, escaped. */
	String any(Locale locale, String key, Object... args) {
		return PublicPage.escape(this.texts.get(key, locale, args));
	}

	String page(Locale locale, String path, String title, String content, boolean script) {
		return this.frame.write(locale, path, title, content, word(locale, "footer"),
				script ? STYLE_AND_SCRIPT : STYLE);
	}

	/** A page that says one thing. */
	String notice(Locale locale, String path, String tone, String sign, String titleKey, String textKey) {
		return page(locale, path, word(locale, titleKey),
				PublicPage.banner(tone, sign, word(locale, titleKey), word(locale, textKey)), false);
	}

	/** A field for files. */
	String file(Locale locale, String id, String attributes) {
		return this.frame.file(locale, id, attributes);
	}

	/** A problem at a field, or nothing. */
	static String problem(String id, String text) {
		return text.isEmpty() ? ""
				: "<p class=\"at-field\" id=\"" + id + "-problem\">" + PublicPage.escape(text) + "</p>";
	}

	/** What ties a field to its problem. */
	static String invalid(String id, String text) {
		return text.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"" + id + "-problem\"";
	}

}
