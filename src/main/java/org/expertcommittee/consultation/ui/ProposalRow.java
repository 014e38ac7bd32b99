package org.expertcommittee.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Initials;
import org.expertcommittee.matching.Phrase;
import org.expertcommittee.matching.Proposal;
import org.expertcommittee.matching.ScorePart;

/** A proposed expert: chosen by a tick, explained on demand. */
class ProposalRow extends Div {

	private final Checkbox box = new Checkbox();

	ProposalRow(Proposal proposal, SerializableConsumer<Boolean> chosen) {
		addClassName("ec-proposal");
		this.box.setAriaLabel(getTranslation("consultation.assign.pick", proposal.name()));
		this.box.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				chosen.accept(event.getValue());
			}
		});
		Span name = new Span(proposal.name());
		name.addClassName("ec-proposal-name");
		Div who = new Div(name,
				new FactLine(proposal.officeName(), proposal.organisation(), proposal.title()).caption());
		who.addClassName("ec-proposal-who");
		Span score = new Span(getTranslation("consultation.assign.score", proposal.score()));
		Div rating = new Div(score, bar(proposal.score(), 100));
		rating.addClassName("ec-proposal-score");
		Div why = new Div();
		why.addClassName("ec-proposal-why");
		proposal.parts().forEach((part) -> why.add(part(part)));
		why.setVisible(false);
		add(this.box, new Initials(proposal.name()), who, rating, toggle(proposal.name(), why), why);
	}

	/** Shows whether the expert is among the chosen ones. */
	void tick(boolean chosen) {
		this.box.setValue(chosen);
	}

	private Button toggle(String name, Div why) {
		Button toggle = new Button(Icons.CHEVRON_DOWN.create());
		toggle.addThemeVariants(ButtonVariant.TERTIARY);
		toggle.addClassName("ec-icon-button");
		toggle.setAriaLabel(getTranslation("consultation.assign.why", name));
		toggle.getElement().setAttribute("aria-expanded", "false");
		toggle.addClickListener((event) -> {
			why.setVisible(!why.isVisible());
			toggle.setIcon((why.isVisible() ? Icons.CHEVRON_UP : Icons.CHEVRON_DOWN).create());
			toggle.getElement().setAttribute("aria-expanded", String.valueOf(why.isVisible()));
		});
		return toggle;
	}

	private Div part(ScorePart part) {
		Span label = new Span(getTranslation(part.criterion().messageKey()));
		label.addClassName("ec-secondary");
		Span points = new Span(getTranslation("consultation.assign.points", part.points(), part.most()));
		points.addClassName("ec-proposal-points");
		FactLine words = new FactLine(part.why().stream().map(this::words).toArray(String[]::new));
		Div line = new Div(label, bar(part.points(), part.most()), points, words);
		line.addClassName("ec-proposal-part");
		return line;
	}

	private String words(Phrase phrase) {
		return getTranslation(phrase.messageKey(), phrase.args().toArray());
	}

	private static Div bar(int value, int of) {
		Div part = new Div();
		part.getStyle().setWidth(((of == 0) ? 0 : Math.round(100f * value / of)) + "%");
		Div bar = new Div(part);
		bar.addClassName("ec-proposal-bar");
		bar.getElement().setAttribute("aria-hidden", "true");
		return bar;
	}

}
