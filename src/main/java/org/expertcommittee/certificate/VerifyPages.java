package org.expertcommittee.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.expertcommittee.base.CommitteeIdentity;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.expertcommittee.base.Language;
import org.expertcommittee.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the public pages. Every value passes {@link #escape}. */
@Component
class VerifyPages {

	static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final Texts texts;

	private final VerifySheet sheet;

	private final ObjectProvider<CommitteeIdentityProvider> identity;

	VerifyPages(Texts texts, VerifySheet sheet, ObjectProvider<CommitteeIdentityProvider> identity) {
		this.texts = texts;
		this.sheet = sheet;
		this.identity = identity;
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
				+ verify(locale, "byFile")
				+ "</h2><form action=\"/verify\" method=\"post\" enctype=\"multipart/form-data\">"
				+ "<label for=\"file\">" + verify(locale, "file")
				+ "</label><div class=\"row\"><input id=\"file\" name=\"file\" type=\"file\" accept=\"application/pdf,.pdf\" required>"
				+ lang + "<button>" + verify(locale, "compare") + "</button></div><p class=\"hint\">"
				+ verify(locale, "fileHint") + "</p></form></section><p class=\"again\">"
				+ verify(locale, "revokedList")
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
				banner("red", "✕", verify(locale, "noMatch"), verify(locale, "noMatchNext"))
						+ "<dl class=\"card\"><dt>SHA-256</dt><dd class=\"hash\">" + escape(sha256) + "</dd></dl>"
						+ forms(locale));
	}

	String unknown(Locale locale) {
		return page(locale, "/verify", verify(locale, "unknown"),
				banner("red", "✕", verify(locale, "unknown"), verify(locale, "unknownNext")) + forms(locale));
	}

	String tooMany(Locale locale) {
		return page(locale, "/verify", verify(locale, "tooMany"),
				banner("amber", "!", verify(locale, "tooMany"), verify(locale, "tooManyNext")));
	}

	/** The verdict; title and text are HTML already. */
	static String banner(String tone, String sign, String title, String text) {
		return "<section class=\"verdict " + tone + "\"><span class=\"sign\" aria-hidden=\"true\">" + sign
				+ "</span><div><h1>" + title + "</h1><p>" + text + "</p></div></section>";
	}

	private String another(Locale locale) {
		return "<p class=\"again\"><a href=\"/verify?lang=" + locale.getLanguage() + "\">" + verify(locale, "again")
				+ "</a></p>";
	}

	private String page(Locale locale, String path, String title, String content) {
		CommitteeIdentityProvider provider = this.identity.getIfAvailable();
		CommitteeIdentity committee = (provider != null) ? provider.current() : null;
		String name = (committee != null) ? escape(committee.name()) : word(locale, "base.committee");
		String mark = (committee != null) ? escape(committee.mark()) : word(locale, "base.mark");
		boolean english = "en".equals(Language.tag(locale));
		String other = "<a class=\"language\" lang=\"" + (english ? "zh-CN" : "en") + "\" href=\"" + escape(path)
				+ "?lang=" + (english ? "zh" : "en") + "\">" + (english ? "中文" : "English") + "</a>";
		return "<!doctype html><html lang=\"" + Language.tag(locale) + "\"><head><meta charset=\"utf-8\">"
				+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
				+ "<meta name=\"robots\" content=\"noindex\"><meta name=\"color-scheme\" content=\"light dark\"><title>"
				+ escape(HtmlUtils.htmlUnescape(title)) + " - " + name
				+ "</title><link rel=\"stylesheet\" href=\"/verify.css\"></head><body><header><span class=\"mark\" aria-hidden=\"true\">"
				+ mark + "</span><span class=\"committee\">" + name + "</span>" + other + "</header><main>" + content
				+ "</main><footer>" + verify(locale, "footer") + "</footer></body></html>";
	}

	private String verify(Locale locale, String key) {
		return word(locale, "certificate.verify." + key);
	}

	private String word(Locale locale, String key) {
		return escape(this.texts.get(key, locale));
	}

	static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
