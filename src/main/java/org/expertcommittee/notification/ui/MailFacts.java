package org.expertcommittee.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.notification.MailProblem;
import org.expertcommittee.notification.MailService;
import org.expertcommittee.notification.MailState;

/** The mail server, what waits for it, and a button to try it. */
class MailFacts extends Panel {

	private final transient MailService service;

	private final Div content = new Div();

	MailFacts(MailService service) {
		this.service = service;
		setHeading(getTranslation("notification.mail"));
		addClassName("ec-mail");
		add(this.content);
		show();
	}

	private void show() {
		MailState state = this.service.state();
		this.content.removeAll();
		if (!state.configured()) {
			Paragraph off = new Paragraph(getTranslation("notification.mail.off"));
			off.addClassName("ec-secondary");
			this.content.add(new StatusBadge(Tone.NEUTRAL, getTranslation("notification.mail.notConfigured"), null),
					off);
		}
		MailProblem problem = state.problem();
		if (problem != null && state.waiting() + state.failed() > 0) {
			Paragraph words = new Paragraph(getTranslation(problem.messageKey(), problem.detail()));
			words.addClassName("ec-mail-problem");
			words.getElement().setAttribute("role", "alert");
			this.content.add(words);
		}
		if (state.configured() || state.waiting() + state.failed() > 0) {
			this.content.add(facts(state), buttons(state));
		}
	}

	private Facts facts(MailState state) {
		Facts facts = new Facts();
		if (state.configured()) {
			facts.with(getTranslation("notification.mail.host"), state.host())
				.with(getTranslation("notification.mail.from"), state.from());
		}
		return facts.with(getTranslation("notification.mail.lastSent"), lastSent(state))
			.with(getTranslation("notification.mail.waiting"),
					getTranslation("notification.mail.count", state.waiting()))
			.with(getTranslation("notification.mail.failed"), failed(state.failed()));
	}

	private String lastSent(MailState state) {
		return (state.lastSentAt() != null) ? Dates.moment(state.lastSentAt())
				: getTranslation("notification.mail.never");
	}

	private Span failed(long number) {
		String words = getTranslation("notification.mail.count", number);
		return (number == 0) ? new Span(words) : new Span(new StatusBadge(Tone.RED, words, "circle-alert"));
	}

	private Div buttons(MailState state) {
		Div buttons = new Div();
		buttons.addClassName("ec-mail-buttons");
		if (state.configured()) {
			buttons.add(new Button(getTranslation("notification.mail.test"), (event) -> test()));
		}
		if (state.failed() > 0) {
			buttons.add(new Button(getTranslation("notification.mail.retry"), (event) -> retry()));
		}
		return buttons;
	}

	private void test() {
		Acts.attempt(() -> Notices.success(getTranslation("notification.mail.test.done", this.service.sendTest())));
		show();
	}

	private void retry() {
		Acts.attempt(() -> Notices.success(getTranslation("notification.mail.retry.done", this.service.retryFailed())));
		show();
	}

}
