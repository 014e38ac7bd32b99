package org.expertcommittee.intake;

import java.util.Locale;
import java.util.Map;

import org.expertcommittee.base.Language;
import org.expertcommittee.base.PublicPage;
import org.expertcommittee.consultation.Satisfaction;
import org.springframework.stereotype.Component;

/** Writes the pages of the follow-up. Every value passes {@link PublicPage#escape}. */
@Component
class FollowUpPages {

	private final PublicWords words;

	FollowUpPages(PublicWords words) {
		this.words = words;
	}

	/**
	 * The form.
	 * @param path its own address
	 * @param chosen name of the satisfaction, or nothing
	 * @param problems texts by the names of the fields
	 */
	String form(Locale locale, String path, OpenFollowUp open, String chosen, String comment,
			Map<String, String> problems) {
		StringBuilder choices = new StringBuilder();
		for (Satisfaction one : Satisfaction.values()) {
			choices.append("<label class=\"choice\"><input type=\"radio\" name=\"satisfaction\" value=\"")
				.append(one.name())
				.append('"')
				.append(one.name().equals(chosen) ? " checked" : "")
				.append("> <span>")
				.append(this.words.any(locale, one.messageKey()))
				.append("</span></label>");
		}
		String missing = problems.getOrDefault("satisfaction", "");
		String tooLong = problems.getOrDefault("comment", "");
		String alert = problems.isEmpty() ? ""
				: "<p class=\"problem\" role=\"alert\">" + word(locale, "problems") + "</p>";
		return page(locale, path, "followUp", "<h1>" + word(locale, "followUp") + "</h1><p class=\"lead\">"
				+ word(locale, "followUp.lead") + "</p>" + alert + "<section class=\"card\"><h2>"
				+ PublicPage.escape(open.title()) + "</h2><h3>" + word(locale, "followUp.answer")
				+ "</h3><p class=\"notice\">" + PublicPage.escape(open.answer())
				+ "</p></section><form class=\"request card\" action=\"" + PublicPage.escape(path)
				+ "\" method=\"post\"><input type=\"hidden\" name=\"lang\" value=\""
				+ Language.tag(locale).substring(0, 2) + "\"><fieldset><legend>" + word(locale, "followUp.satisfaction")
				+ " <span class=\"must\" aria-hidden=\"true\">*</span></legend><div class=\"choices\">" + choices
				+ "</div>" + PublicWords.problem("satisfaction", missing)
				+ "</fieldset><div class=\"field\"><label for=\"comment\">" + word(locale, "followUp.comment")
				+ "</label><textarea id=\"comment\" name=\"comment\" rows=\"5\" maxlength=\"1000\""
				+ PublicWords.invalid("comment", tooLong) + ">\n" + PublicPage.escape(comment) + "</textarea>"
				+ PublicWords.problem("comment", tooLong) + "<p class=\"hint\">" + word(locale, "followUp.hint")
				+ "</p></div><div class=\"send\"><button>" + word(locale, "followUp.send") + "</button></div></form>");
	}

	String thanks(Locale locale, boolean dissatisfied) {
		return page(locale, "", "followUp.thanks", PublicPage.banner("green", "✓", word(locale, "followUp.thanks"),
				word(locale, dissatisfied ? "followUp.reopened" : "followUp.noted")));
	}

	/**
	 * The same whether it was used, is too old or never was; of which case is not said.
	 */
	String gone(Locale locale) {
		return this.words.notice(locale, "", "amber", "!", "followUp.gone", "followUp.goneNext");
	}

	/** What was typed, when somebody else was faster. */
	String goneMeanwhile(Locale locale, String comment) {
		return page(locale, "", "followUp.gone",
				PublicPage.banner("amber", "!", word(locale, "followUp.gone"), word(locale, "followUp.goneMeanwhile"))
						+ "<dl class=\"card kept\"><dt>" + word(locale, "followUp.comment") + "</dt><dd>"
						+ PublicPage.escape(comment) + "</dd></dl>");
	}

	private String page(Locale locale, String path, String titleKey, String content) {
		return this.words.page(locale, path, word(locale, titleKey), content, false);
	}

	private String word(Locale locale, String key, Object... args) {
		return this.words.word(locale, key, args);
	}

}
