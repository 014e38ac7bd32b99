package org.expertcommittee.certificate.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.SigningKeyInfo;
import org.expertcommittee.certificate.SigningKeyService;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** On the settings page: what certificates are signed with and printed in. */
@org.springframework.stereotype.Component
class SigningKeyPanel implements DetailsPanel {

	private final SigningKeyService service;

	private final CommitteeService committees;

	private final CurrentUser currentUser;

	SigningKeyPanel(SigningKeyService service, CommitteeService committees, CurrentUser currentUser) {
		this.service = service;
		this.committees = committees;
		this.currentUser = currentUser;
	}

	@Override
	public Subject subject() {
		return Subject.SETTINGS;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public Component create(long committeeId) {
		SigningKeyInfo key = this.service.current();
		Panel panel = new Panel(Translate.text("certificate.settings"));
		panel.withAside(new Anchor("settings/glyphs", Translate.text("certificate.glyphs.title")));
		String problem = key.problem();
		if (problem != null) {
			Paragraph words = new Paragraph(Translate.text("certificate.key." + problem, key.location()));
			words.addClassName("ec-cert-problem");
			words.getElement().setAttribute("role", "alert");
			panel.add(words);
		}
		Facts facts = new Facts();
		// Keys in the list say themselves where they came from.
		if (key.configured() || key.subject() == null) {
			facts.with(t("source"), source(key));
		}
		facts.with(t("fonts"), fonts());
		panel.add(new SigningKeyList(this.service, this.committees, this.currentUser.has(Role.ADMIN)), facts);
		return panel;
	}

	private static String source(SigningKeyInfo key) {
		if (key.configured()) {
			return Translate.text("certificate.settings.configured", key.location());
		}
		return Translate.text("certificate.settings." + (made(key) ? "own" : "ownNext"), key.location());
	}

	private static boolean made(SigningKeyInfo key) {
		return key.subject() != null || key.problem() != null;
	}

	private Component fonts() {
		List<String> rare = this.service.furtherFonts();
		Div lines = new Div(new Div(new Span(t("fontsBuiltIn"))));
		Span more = new Span(rare.isEmpty() ? t("fontsNoRare")
				: Translate.text("certificate.settings.fontsRare", String.join(" ", rare)));
		more.addClassName("ec-caption");
		lines.add(new Div(more));
		return lines;
	}

	private static String t(String key) {
		return Translate.text("certificate.settings." + key);
	}

}
