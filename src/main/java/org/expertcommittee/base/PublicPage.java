package org.expertcommittee.base;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The frame of the public pages, which are plain HTML outside Flow: the committee's name,
 * the other language, a foot. Every value passes {@link #escape}.
 */
@Component
public class PublicPage {

	public static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final Texts texts;

	private final ObjectProvider<CommitteeIdentityProvider> identity;

	PublicPage(Texts texts, ObjectProvider<CommitteeIdentityProvider> identity) {
		this.texts = texts;
		this.identity = identity;
	}

	/**
	 * Writes a page.
	 * @param path the page's own, for the link to the other language; empty for none
	 * @param title HTML already
	 * @param content HTML already
	 * @param footer HTML already
	 * @param files further style sheets and scripts of this origin
	 */
	public String write(Locale locale, String path, String title, String content, String footer, List<String> files) {
		CommitteeIdentityProvider provider = this.identity.getIfAvailable();
		CommitteeIdentity committee = (provider != null) ? provider.current() : null;
		String name = (committee != null) ? escape(committee.name()) : word(locale, "base.committee");
		String header = (committee != null) ? committee.nameParts()
			.stream()
			.map((part) -> "<span class=\"part\">" + escape(part) + "</span>")
			.collect(Collectors.joining()) : name;
		String mark = (committee != null) ? escape(committee.mark()) : word(locale, "base.mark");
		boolean english = "en".equals(Language.tag(locale));
		String other = path.isEmpty() ? "" : "<a class=\"language\" lang=\"" + (english ? "zh-CN" : "en") + "\" href=\""
				+ escape(path) + "?lang=" + (english ? "zh" : "en") + "\">" + (english ? "中文" : "English") + "</a>";
		StringBuilder head = new StringBuilder();
		files.forEach(
				(file) -> head.append(file.endsWith(".css") ? "<link rel=\"stylesheet\" href=\"" + escape(file) + "\">"
						: "<script src=\"" + escape(file) + "\" defer></script>"));
		return "<!doctype html><html lang=\"" + Language.tag(locale) + "\"><head><meta charset=\"utf-8\">"
				+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
				+ "<meta name=\"robots\" content=\"noindex\"><meta name=\"color-scheme\" content=\"light dark\"><title>"
				+ escape(HtmlUtils.htmlUnescape(title)) + " - " + name
				+ "</title><link rel=\"icon\" href=\"/icons/favicon.svg\"><link rel=\"stylesheet\" href=\"/verify.css\">"
				+ head + "</head><body><header><span class=\"mark\" aria-hidden=\"true\">" + mark
				+ "</span><span class=\"committee\">" + header + "</span>" + other + "</header><main>" + content
				+ "</main><footer>" + footer + "</footer></body></html>";
	}

	/** The verdict at the head of a page; title and text are HTML already. */
	public static String banner(String tone, String sign, String title, String text) {
		return "<section class=\"verdict " + tone + "\"><span class=\"sign\" aria-hidden=\"true\">" + sign
				+ "</span><div><h1>" + title + "</h1><p>" + text + "</p></div></section>";
	}

	/**
	 * A file field whose words are the portal's, not the browser's. A required one needs
	 * no script for it; any other shows the browser's own until a script lists what was
	 * chosen and marks the field as {@code listed}.
	 * @param attributes of the input, HTML already
	 */
	public String file(Locale locale, String id, String attributes) {
		return "<div class=\"file\"><input id=\"" + id + "\" name=\"" + id + "\" type=\"file\" " + attributes
				+ "><label class=\"choose\" for=\"" + id + "\">" + word(locale, "base.upload.addOne")
				+ "</label><span class=\"none\">" + word(locale, "base.upload.none") + "</span></div>";
	}

	/**
	 * The language that the address or the form names, else the one of this browser. The
	 * one way for all pages that need no login.
	 */
	public static Locale language(HttpServletRequest request) {
		String lang = named(request);
		if (lang == null) {
			return Language.ofVisitor(request);
		}
		return "en".equals(lang) ? Texts.ENGLISH : Texts.CHINESE;
	}

	private static @Nullable String named(HttpServletRequest request) {
		try {
			return request.getParameter("lang");
		}
		catch (InvalidParameterException ex) {
			// The fields of a refused upload cannot be read; the address can.
			return UriComponentsBuilder.newInstance()
				.query(request.getQueryString())
				.build()
				.getQueryParams()
				.getFirst("lang");
		}
	}

	public static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	private String word(Locale locale, String key) {
		return escape(this.texts.get(key, locale));
	}

}
