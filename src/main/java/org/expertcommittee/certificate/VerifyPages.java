package org.expertcommittee.certificate;

import java.util.List;
import java.util.Locale;

import org.expertcommittee.base.PublicPage;
import org.expertcommittee.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes the public pages. Every value passes {@link #escape}. */
@Component
class VerifyPages {

	static final MediaType HTML = PublicPage.HTML;

	private final Texts texts;

	private final VerifySheet sheet;

	private final PublicPage frame;

	VerifyPages(Texts texts, VerifySheet sheet, PublicPage frame) {
		this.texts = texts;
		this.sheet = sheet;
		this.frame = frame;
	}

	String form(Locale locale, @Nullable String problemKey) {
		String problem = (problemKey != null)
				? "<p class=\"problem\" role=\"alert\">" + word(locale, problemKey) + "</p>" : "";
		return page(locale, "/verify", verify(locale, "title"), "<h1>" + verify(locale, "title")
				+ "</h1><p class=\"lead\">" + verify(locale, "lead") + "</p>" + problem + forms(locale));
	}

	private String forms(Locale locale) {
		String lang = "<input type=\"hidden\" name=\"lang\" value=\"" + locale.getLanguage() + "\">";
		return "<section class=\"card\"><h2>" + verify(locale, "byCode")
				+ "</h2><form action=\"/verify\" method=\"get\">" + "<label for=\"code\">" + verify(locale, "code")
				+ "</label><div class=\"row\">"
				+ "<input id=\"code\" name=\"code\" required maxlength=\"40\" autocomplete=\"off\" spellcheck=\"false\" autocapitalize=\"off\">"
				+ lang + "<button>" + verify(locale, "check") + "</button></div><p class=\"hint\">"
				+ verify(locale, "codeHint") + "</p></form></section><section class=\"card\"><h2>"
				+ verify(locale, "byFile") + "</h2><form action=\"/verify?lang=" + locale.getLanguage()
				+ "\" method=\"post\" enctype=\"multipart/form-data\">" + "<label for=\"file\">"
				+ verify(locale, "file") + "</label><div class=\"row\">"
				+ this.frame.file(locale, "file", "accept=\"application/pdf,.pdf\" required") + "<button>"
				+ verify(locale, "compare") + "</button></div><p class=\"hint\">" + verify(locale, "fileHint")
				+ "</p></form></section><p class=\"again\">" + verify(locale, "revokedList")
				+ " <a href=\"/verify/revoked.csv\">CSV</a> <a href=\"/verify/revoked.json\">JSON</a></p>";
	}

	String certificate(Locale locale, PublicCheck check) {
		return sheet(locale, check, false);
	}

	/** The page for a file that is byte for byte as issued. */
	String matching(Locale locale, PublicCheck check) {
		return sheet(locale, check, true);
	}

	private String sheet(Locale locale, PublicCheck check, boolean sameFile) {
		return page(locale, "/verify/" + check.certificate().verifyCode(), check.certificate().number(),
				this.sheet.write(locale, check, sameFile) + another(locale));
	}

	String noMatch(Locale locale, String sha256) {
		return page(locale, "/verify", verify(locale, "noMatch"),
				PublicPage.banner("red", "✕", verify(locale, "noMatch"), verify(locale, "noMatchNext"))
						+ "<dl class=\"card\"><dt>SHA-256</dt><dd class=\"hash\">" + escape(sha256) + "</dd></dl>"
						+ forms(locale));
	}

	String unknown(Locale locale) {
		return page(locale, "/verify", verify(locale, "unknown"),
				PublicPage.banner("red", "✕", verify(locale, "unknown"), verify(locale, "unknownNext"))
						+ forms(locale));
	}

	String tooMany(Locale locale) {
		return page(locale, "/verify", verify(locale, "tooMany"),
				PublicPage.banner("amber", "!", verify(locale, "tooMany"), verify(locale, "tooManyNext")));
	}

	private String another(Locale locale) {
		return "<p class=\"again\"><a href=\"/verify?lang=" + locale.getLanguage() + "\">" + verify(locale, "again")
				+ "</a></p>";
	}

	private String page(Locale locale, String path, String title, String content) {
		return this.frame.write(locale, path, title, content, verify(locale, "footer"), List.of());
	}

	private String verify(Locale locale, String key) {
		return word(locale, "certificate.verify." + key);
	}

	private String word(Locale locale, String key) {
		return escape(this.texts.get(key, locale));
	}

	static String escape(String text) {
		return PublicPage.escape(text);
	}

}
