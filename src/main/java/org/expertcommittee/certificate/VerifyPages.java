package org.expertcommittee.certificate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

	private final ObjectProvider<CommitteeIdentityProvider> identity;

	VerifyPages(Texts texts, ObjectProvider<CommitteeIdentityProvider> identity) {
		this.texts = texts;
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
				+ verify(locale, "fileHint") + "</p></form></section>";
	}

	String certificate(Locale locale, PublicCertificate certificate, String path) {
		return page(locale, path, certificate.number(),
				verdict(locale, certificate, null) + facts(locale, certificate) + another(locale));
	}

	/** The page for a file that is byte for byte as issued. */
	String matching(Locale locale, PublicCertificate certificate, String sha256) {
		return page(locale, "/verify/" + certificate.verifyCode(), certificate.number(),
				verdict(locale, certificate, sha256) + facts(locale, certificate) + another(locale));
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

	private String verdict(Locale locale, PublicCertificate certificate, @Nullable String sha256) {
		String state = stateName(certificate);
		String tone = switch (state) {
			case "valid" -> "green";
			case "revoked" -> "red";
			default -> "amber";
		};
		String sign = "valid".equals(state) ? "✓" : ("revoked".equals(state) ? "✕" : "!");
		LocalDate revokedOn = certificate.revokedOn();
		String detail = this.texts.get("certificate.verify.state." + state + ".text", locale,
				(revokedOn != null) ? revokedOn : certificate.endsOn());
		String same = (sha256 != null) ? " " + this.texts.get("certificate.verify.same", locale) : "";
		return banner(tone, sign, verify(locale, "state." + state), escape(detail + same));
	}

	private static String stateName(PublicCertificate certificate) {
		return switch (certificate.state()) {
			case ISSUED, RECEIVED -> "valid";
			case REPLACED -> "replaced";
			case REVOKED -> "revoked";
			default -> "expired";
		};
	}

	private static String banner(String tone, String sign, String title, String text) {
		return "<section class=\"verdict " + tone + "\"><span class=\"sign\" aria-hidden=\"true\">" + sign
				+ "</span><div><h1>" + title + "</h1><p>" + text + "</p></div></section>";
	}

	private String facts(Locale locale, PublicCertificate certificate) {
		return "<dl class=\"card\">" + fact(verify(locale, "number"), certificate.number())
				+ fact(verify(locale, "name"), certificate.holderName())
				+ fact(verify(locale, "office"), certificate.officeName())
				+ fact(verify(locale, "committee"), certificate.committeeName())
				+ fact(verify(locale, "period"),
						this.texts.get("base.period", locale, certificate.startsOn(), certificate.endsOn()))
				+ fact(verify(locale, "awarded"), certificate.awardedOn().toString()) + "<dt>"
				+ verify(locale, "sha256") + "</dt><dd class=\"hash\">" + escape(certificate.sha256()) + "</dd></dl>";
	}

	private static String fact(String label, String value) {
		return "<dt>" + label + "</dt><dd>" + escape(value) + "</dd>";
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

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
