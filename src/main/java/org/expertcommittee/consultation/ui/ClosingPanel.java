package org.expertcommittee.consultation.ui;

import java.util.Optional;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.CaseClosing.Unfinished;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationStatus;

/** What still keeps an answered case from being closed. */
class ClosingPanel extends Panel {

	private ClosingPanel(ConsultationDetails c, CaseWorkService work) {
		super(Translate.text("consultation.closing.title"));
		if (c.status() == ConsultationStatus.ANSWERED) {
			add(line(Icons.CIRCLE_DOT, new Span(Translate.text("consultation.closing.startFollowUp"))));
		}
		if (c.followedUpAt() == null) {
			add(line(Icons.CIRCLE_DOT, new Span(Translate.text("consultation.closing.followUp"))));
		}
		for (Unfinished one : work.unfinished(c.id())) {
			add(line(Icons.CIRCLE_DOT, new Anchor(one.link(), Translate.text(one.messageKey(), one.args().toArray()))));
		}
		if (getComponentCount() == 1) {
			add(line(Icons.CIRCLE_CHECK, new Span(Translate.text("consultation.closing.ready"))));
		}
	}

	/** Only once the enterprise has its answer. */
	static Optional<ClosingPanel> of(ConsultationDetails c, CaseWorkService work) {
		return (c.status() == ConsultationStatus.ANSWERED || c.status() == ConsultationStatus.IN_FOLLOW_UP)
				? Optional.of(new ClosingPanel(c, work)) : Optional.empty();
	}

	private static Div line(Icons icon, com.vaadin.flow.component.Component words) {
		Div box = new Div(words);
		box.addClassName("ec-row-words");
		Div line = new Div(icon.create(), box);
		line.addClassName("ec-row");
		return line;
	}

}
