package org.expertcommittee.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PublicPage;
import org.expertcommittee.base.Texts;
import org.expertcommittee.consultation.FollowUpData;
import org.expertcommittee.consultation.Satisfaction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where an enterprise says what it thinks of its answer, with a one-time link instead of
 * an account. Whoever has the link may, so that neither cookie nor session is needed.
 */
@Controller
class FollowUpController {

	private static final String PATH = "/follow-up/";

	private final FollowUpAnswerService answers;

	private final FollowUpPages pages;

	private final PublicForms forms;

	private final PublicWords words;

	private final Texts texts;

	FollowUpController(FollowUpAnswerService answers, FollowUpPages pages, PublicForms forms, PublicWords words,
			Texts texts) {
		this.answers = answers;
		this.pages = pages;
		this.forms = forms;
		this.words = words;
		this.texts = texts;
	}

	@GetMapping("/follow-up/{token}")
	ResponseEntity<String> form(HttpServletRequest request, @PathVariable String token) {
		Locale locale = PublicPage.language(request);
		if (!this.forms.admits(request)) {
			return PublicForms.tooMany(this.words, locale, "");
		}
		return this.answers.find(token)
			.map((open) -> PublicForms.html(HttpStatus.OK,
					this.pages.form(locale, PATH + token, open, "", "", Map.of())))
			.orElseGet(() -> gone(locale));
	}

	@PostMapping("/follow-up/{token}")
	ResponseEntity<String> submit(HttpServletRequest request, @PathVariable String token) {
		Locale locale = PublicPage.language(request);
		LocaleContextHolder.setLocale(locale);
		if (!this.forms.admits(request)) {
			return PublicForms.tooMany(this.words, locale, "");
		}
		String chosen = Objects.requireNonNullElse(request.getParameter("satisfaction"), "");
		String comment = Objects.requireNonNullElse(request.getParameter("comment"), "").replace("\r\n", "\n").strip();
		try {
			Satisfaction satisfaction = satisfaction(chosen);
			if (satisfaction == null) {
				throw InvalidInput.at("satisfaction", "intake.followUp.choose");
			}
			this.answers.submit(token, new FollowUpData(satisfaction, comment.isEmpty() ? null : comment));
			return PublicForms.html(HttpStatus.OK,
					this.pages.thanks(locale, satisfaction == Satisfaction.DISSATISFIED));
		}
		catch (InvalidInput ex) {
			Map<String, String> problems = new LinkedHashMap<>();
			ex.violations()
				.forEach((one) -> problems.putIfAbsent(Objects.requireNonNullElse(one.field(), ""),
						this.texts.get(one.messageKey(), locale, one.args().toArray())));
			return this.answers.find(token)
				.map((open) -> PublicForms.html(HttpStatus.UNPROCESSABLE_CONTENT,
						this.pages.form(locale, PATH + token, open, chosen, comment, problems)))
				.orElseGet(() -> gone(locale));
		}
		catch (NotFound ex) {
			return comment.isEmpty() ? gone(locale)
					: PublicForms.html(HttpStatus.NOT_FOUND, this.pages.goneMeanwhile(locale, comment));
		}
	}

	/** Whatever else is asked for below this address is no link either. */
	@RequestMapping("/follow-up/{*rest}")
	ResponseEntity<String> unknown(HttpServletRequest request) {
		return gone(PublicPage.language(request));
	}

	private ResponseEntity<String> gone(Locale locale) {
		return PublicForms.html(HttpStatus.NOT_FOUND, this.pages.gone(locale));
	}

	private static @Nullable Satisfaction satisfaction(String name) {
		return Arrays.stream(Satisfaction.values()).filter((one) -> one.name().equals(name)).findFirst().orElse(null);
	}

}
