package org.expertcommittee.intake;

import java.util.Locale;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.PublicPage;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.OnlineState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the pages of the public form. Every value passes {@link PublicPage#escape}. */
@Component
class RequestPages {

	private static final String PATH = "/request";

	private static final String STATUS = "/request/status";

	private final PublicWords words;

	private final PortalProperties portal;

	RequestPages(PublicWords words, PortalProperties portal) {
		this.words = words;
		this.portal = portal;
	}

	/**
	 * The form.
	 * @param problems texts by the names of the fields; {@code ""} for the whole
	 */
	String form(Locale locale, RequestForm form, RequestInput input, Map<String, String> problems) {
		Challenge challenge = form.challenge();
		String action = "<form class=\"request\" action=\"" + address(PATH, locale)
				+ "\" method=\"post\" enctype=\"multipart/form-data\"" + " data-nonce=\"" + challenge.nonce()
				+ "\" data-bits=\"" + challenge.bits() + "\" data-most=\"" + RequestData.MOST_FILES + "\" data-bytes=\""
				+ (RequestData.MOST_MEGABYTES * 1024 * 1024) + "\" data-refusal=\""
				+ word(locale, "files.refusal", RequestData.MOST_FILES, RequestData.MOST_MEGABYTES) + "\" data-wait=\""
				+ word(locale, "challenge.wait") + "\" novalidate>";
		return page(locale, "title",
				"<h1>" + word(locale, "title") + "</h1><p class=\"lead\">" + word(locale, "lead") + "</p>"
						+ summary(locale, problems) + action + hidden("token", challenge.token()) + hidden("work", "")
						+ fields(locale, form, input, problems) + check(locale, challenge, problems)
						+ "<div class=\"send\"><button>" + word(locale, "send") + "</button></div></form>"
						+ "<p class=\"again\"><a href=\"" + address(STATUS, locale) + "\">" + word(locale, "status.ask")
						+ "</a></p>",
				true);
	}

	/** What was typed, when the form was closed before it arrived. */
	String closedMeanwhile(Locale locale, RequestInput input) {
		StringBuilder kept = new StringBuilder();
		kept.append(shown(locale, "enterprise", input.enterprise()))
			.append(shown(locale, "creditCode", input.creditCode()))
			.append(shown(locale, "contactName", input.contactName()))
			.append(shown(locale, "contactPhone", input.contactPhone()));
		input.needs()
			.stream()
			.filter((need) -> !need.isBlank())
			.forEach((need) -> kept.append(shown(locale, "need", need)));
		return page(locale, "closedMeanwhile",
				PublicPage.banner("amber", "!", word(locale, "closedMeanwhile"), word(locale, "closedMeanwhileNext"))
						+ "<dl class=\"card kept\">" + kept + "</dl>",
				false);
	}

	private String shown(Locale locale, String label, String value) {
		return "<dt>" + word(locale, label) + "</dt><dd>" + PublicPage.escape(value) + "</dd>";
	}

	private String summary(Locale locale, Map<String, String> problems) {
		if (problems.isEmpty()) {
			return "";
		}
		String whole = problems.getOrDefault("", "");
		return "<p class=\"problem\" role=\"alert\">"
				+ (whole.isEmpty() ? word(locale, "problems") : PublicPage.escape(whole)) + "</p>";
	}

	private String fields(Locale locale, RequestForm form, RequestInput input, Map<String, String> problems) {
		StringBuilder html = new StringBuilder("<section class=\"card\"><h2>").append(word(locale, "part.enterprise"))
			.append("</h2><div class=\"grid\">");
		html.append(line(locale, "enterprise", input.enterprise(), "text", "organization", 100, true, problems));
		html.append(line(locale, "creditCode", input.creditCode(), "text", "off", 30, true, problems));
		html.append(line(locale, "contactName", input.contactName(), "text", "name", 80, true, problems));
		html.append(line(locale, "contactPhone", input.contactPhone(), "tel", "tel", 30, true, problems));
		html.append(line(locale, "contactEmail", input.contactEmail(), "email", "email", 254, false, problems));
		html.append("</div></section><section class=\"card\"><h2>").append(word(locale, "part.needs")).append("</h2>");
		html.append(industries(locale, form.industries(), input.industryId(), problems));
		html.append(need(locale, 0, input.needs().getFirst(), problems));
		boolean more = false;
		StringBuilder others = new StringBuilder();
		for (int i = 1; i < RequestData.MOST_NEEDS; i++) {
			more = more || !input.needs().get(i).isBlank();
			others.append(need(locale, i, input.needs().get(i), problems));
		}
		html.append("<details").append(more ? " open" : "").append("><summary>").append(word(locale, "moreNeeds"));
		html.append("</summary>").append(others).append("</details>").append(files(locale, problems));
		html.append("</section><section class=\"card\"><h2>").append(word(locale, "part.privacy"));
		html.append("</h2><p class=\"notice\">").append(PublicPage.escape(form.privacyNotice())).append("</p>");
		String refused = problems.getOrDefault("consent", "");
		html.append("<label class=\"tick\"><input type=\"checkbox\" id=\"consent\" name=\"consent\" value=\"yes\"")
			.append(input.consent() ? " checked" : "")
			.append(PublicWords.invalid("consent", refused))
			.append("> <span>")
			.append(word(locale, "consent"))
			.append("</span></label>")
			.append(PublicWords.problem("consent", refused));
		return html.append("</section>").toString();
	}

	private String line(Locale locale, String name, String value, String type, String complete, int most,
			boolean required, Map<String, String> problems) {
		String problem = problems.getOrDefault(name, "");
		return "<div class=\"field\"><label for=\"" + name + "\">" + word(locale, name)
				+ (required ? " <span class=\"must\" aria-hidden=\"true\">*</span>" : "") + "</label><input id=\""
				+ name + "\" name=\"" + name + "\" type=\"" + type + "\" autocomplete=\"" + complete + "\" maxlength=\""
				+ most + "\" value=\"" + PublicPage.escape(value) + "\"" + (required ? " aria-required=\"true\"" : "")
				+ PublicWords.invalid(name, problem) + ">" + PublicWords.problem(name, problem) + "</div>";
	}

	private String need(Locale locale, int i, String value, Map<String, String> problems) {
		String name = "need" + i;
		String problem = problems.getOrDefault(name, "");
		String label = (i == 0) ? word(locale, "need") + " <span class=\"must\" aria-hidden=\"true\">*</span>"
				: word(locale, "needOf", i + 1);
		String hint = (i == 0) ? "<p class=\"hint\">" + word(locale, "need.hint") + "</p>" : "";
		return "<div class=\"field\"><label for=\"" + name + "\">" + label + "</label><textarea id=\"" + name
				+ "\" name=\"" + name + "\" rows=\"" + ((i == 0) ? 5 : 3) + "\" maxlength=\"700\""
				+ PublicWords.invalid(name, problem) + ">\n" + PublicPage.escape(value) + "</textarea>"
				+ PublicWords.problem(name, problem) + hint + "</div>";
	}

	private String industries(Locale locale, Map<Long, String> names, String chosen, Map<String, String> problems) {
		StringBuilder options = new StringBuilder("<option value=\"\">").append(word(locale, "industry.none"))
			.append("</option>");
		names.forEach((id, name) -> options.append("<option value=\"")
			.append(id)
			.append('"')
			.append(String.valueOf(id).equals(chosen) ? " selected" : "")
			.append('>')
			.append(PublicPage.escape(name))
			.append("</option>"));
		String problem = problems.getOrDefault("industryId", "");
		return "<div class=\"field\"><label for=\"industryId\">" + word(locale, "industry")
				+ "</label><select id=\"industryId\" name=\"industryId\"" + PublicWords.invalid("industryId", problem)
				+ ">" + options + "</select>" + PublicWords.problem("industryId", problem) + "</div>";
	}

	private String files(Locale locale, Map<String, String> problems) {
		String problem = problems.getOrDefault("files", "");
		return "<div class=\"field\"><label for=\"files\">" + word(locale, "files") + "</label>"
				+ this.words.file(locale, "files",
						"multiple accept=\".pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.jpg,.jpeg,.png,.txt\" data-remove=\""
								+ word(locale, "files.remove") + "\"" + PublicWords.invalid("files", problem))
				+ PublicWords.problem("files", problem) + "<p class=\"hint\">"
				+ word(locale, "files.hint", RequestData.MOST_FILES, RequestData.MOST_MEGABYTES) + "</p></div>";
	}

	/** The question is for those whose browser does not do the work by itself. */
	private String check(Locale locale, Challenge challenge, Map<String, String> problems) {
		String problem = problems.getOrDefault("answer", "");
		return "<section class=\"card question\"><div class=\"field\"><label for=\"answer\">"
				+ word(locale, "challenge.question", challenge.question())
				+ "</label><input id=\"answer\" name=\"answer\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"8\""
				+ PublicWords.invalid("answer", problem) + "><p class=\"hint\">" + word(locale, "challenge.hint")
				+ "</p></div></section>" + PublicWords.problem("answer", problem)
				+ "<div class=\"trap\" aria-hidden=\"true\"><label for=\"link\">" + word(locale, "trap")
				+ "</label><input id=\"link\" name=\"link\" type=\"text\" tabindex=\"-1\" autocomplete=\"off\" value=\"\"></div>";
	}

	private static String hidden(String name, String value) {
		return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + PublicPage.escape(value) + "\">";
	}

	String receipt(Locale locale, Receipt receipt) {
		String address = this.portal.address(STATUS);
		return page(locale, "receipt",
				PublicPage.banner("green", "✓", word(locale, "receipt"), word(locale, "receiptNext"))
						+ "<section class=\"card receipt\"><h2>" + word(locale, "receipt.code")
						+ "</h2><p class=\"code\">" + PublicPage.escape(receipt.code()) + "</p><dl><dt>"
						+ word(locale, "receipt.at") + "</dt><dd>" + ChinaTime.minute(receipt.receivedAt())
						+ "</dd><dt>" + word(locale, "receipt.where") + "</dt><dd><a href=\"" + address(STATUS, locale)
						+ "\">" + PublicPage.escape(address) + "</a></dd></dl><p class=\"hint\">"
						+ word(locale, "receipt.keep")
						+ "</p></section><p class=\"again\"><button type=\"button\" class=\"copy\" data-copied=\""
						+ word(locale, "receipt.copied") + "\" data-refused=\"" + word(locale, "receipt.notCopied")
						+ "\" hidden>" + word(locale, "receipt.copy")
						+ "</button><button type=\"button\" class=\"print second\" hidden>"
						+ word(locale, "receipt.print") + "</button> <span class=\"told\" role=\"status\"></span></p>",
				true);
	}

	String statusForm(Locale locale, @Nullable String problemKey) {
		return statusPage(locale,
				(problemKey != null) ? "<p class=\"problem\" role=\"alert\">" + word(locale, problemKey) + "</p>" : "");
	}

	/** The same for every code that is none. */
	String unknown(Locale locale) {
		return statusPage(locale,
				PublicPage.banner("red", "✕", word(locale, "status.unknown"), word(locale, "status.unknownNext")));
	}

	String state(Locale locale, OnlineState state) {
		String key = state.discarded() ? "state.DISCARDED" : "state." + state.status().name();
		String tone = (state.discarded() || state.status() == ConsultationStatus.RETURNED
				|| state.status() == ConsultationStatus.SUSPENDED) ? "amber" : "green";
		String word = state.discarded() ? word(locale, "state.discarded")
				: this.words.any(locale, state.status().messageKey());
		return statusPage(locale, PublicPage.banner(tone, tone.equals("amber") ? "!" : "✓", word, word(locale, key)));
	}

	private String statusPage(Locale locale, String result) {
		return this.words.page(locale, STATUS, word(locale, "status"), (result.contains("<h1>") ? ""
				: "<h1>" + word(locale, "status") + "</h1><p class=\"lead\">" + word(locale, "status.lead") + "</p>")
				+ result + "<section class=\"card\"><form action=\"" + address(STATUS, locale)
				+ "\" method=\"post\"><label for=\"code\">" + word(locale, "receipt.code")
				+ "</label><div class=\"row\"><input id=\"code\" name=\"code\" required maxlength=\"40\" autocomplete=\"off\""
				+ " spellcheck=\"false\" autocapitalize=\"characters\">" + "<button>" + word(locale, "status.look")
				+ "</button></div><p class=\"hint\">" + word(locale, "status.hint") + "</p></form></section>", false);
	}

	String notFound(Locale locale) {
		return this.words.notice(locale, "", "amber", "!", "notFound", "notFoundNext");
	}

	/** The upload was larger than the server reads; the browser still has the words. */
	String unreadable(Locale locale, boolean tooLarge) {
		return this.words.notice(locale, "", "red", "✕", tooLarge ? "uploadTooLarge" : "uploadUnreadable",
				"uploadNext");
	}

	/** In the address the language is there even when the fields cannot be read. */
	private static String address(String path, Locale locale) {
		return path + "?lang=" + locale.getLanguage();
	}

	private String page(Locale locale, String titleKey, String content, boolean script) {
		return this.words.page(locale, PATH, word(locale, titleKey), content, script);
	}

	private String word(Locale locale, String key, Object... args) {
		return this.words.word(locale, key, args);
	}

}
