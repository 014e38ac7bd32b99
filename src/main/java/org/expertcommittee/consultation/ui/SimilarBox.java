package org.expertcommittee.consultation.ui;

import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.consultation.SimilarCase;

/** What the enterprise has asked before, while a new request is being written down. */
class SimilarBox extends Div {

	SimilarBox() {
		addClassName("ec-similar");
		getElement().setAttribute("role", "status");
		setVisible(false);
	}

	/** Shows the cases; returns whether one of them seems to be about the same. */
	boolean show(List<SimilarCase> cases) {
		removeAll();
		setVisible(!cases.isEmpty());
		boolean alike = cases.stream().anyMatch(SimilarCase::alike);
		setClassName("ec-amber", alike);
		if (!cases.isEmpty()) {
			Paragraph words = new Paragraph(
					getTranslation(alike ? "consultation.similar.alike" : "consultation.similar.open", cases.size()));
			add(words);
			cases.forEach((one) -> add(row(one)));
		}
		return alike;
	}

	private Div row(SimilarCase one) {
		Anchor link = new Anchor(ConsultationNavigation.details(one.id()), one.title(), AnchorTarget.BLANK);
		link.setRouterIgnore(true);
		FactLine facts = new FactLine(one.caseNumber(), Dates.day(one.receivedOn())).caption();
		Div words = new Div(link, facts);
		words.addClassName("ec-row-words");
		Div row = new Div(words);
		if (one.alike()) {
			row.add(new StatusBadge(Tone.AMBER, getTranslation("consultation.similar.same"), null));
		}
		row.add(new StatusBadge(one.status()));
		row.addClassName("ec-row");
		return row;
	}

}
