package org.expertcommittee.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.consultation.CaseIntake;
import org.expertcommittee.consultation.CaseIntakeService;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.NeedItem;

/** The needs of a case and which of them are answered. */
class NeedsPanel extends Panel {

	private final long id;

	private final boolean open;

	private final transient CaseIntakeService intakes;

	private final SerializableRunnable changed;

	NeedsPanel(ConsultationDetails c, CaseIntake intake, CaseIntakeService intakes, SerializableRunnable changed) {
		this.id = c.id();
		this.open = c.status() != ConsultationStatus.CLOSED && c.status() != ConsultationStatus.SUBMITTED
				&& c.status() != ConsultationStatus.RETURNED;
		this.intakes = intakes;
		this.changed = changed;
		setHeading(getTranslation("consultation.needs"));
		if (intake.needs().isEmpty()) {
			add(CasePanels.prose(c.need()));
			return;
		}
		long answered = intake.needs().stream().filter(NeedItem::answered).count();
		if (this.open || answered > 0) {
			Span count = new Span(getTranslation("consultation.needs.answered", answered, intake.needs().size()));
			count.addClassName("ec-secondary");
			withAside(count);
		}
		boolean several = intake.needs().size() > 1;
		for (int i = 0; i < intake.needs().size(); i++) {
			add(row(intake.needs().get(i), several ? (i + 1) + ". " : ""));
		}
	}

	private Div row(NeedItem need, String number) {
		Paragraph text = CasePanels.prose(number + need.text());
		Div words = new Div(text);
		words.addClassName("ec-row-words");
		FactLine facts = new FactLine(need.industry()).caption();
		if (need.answeredAt() != null) {
			facts.and(getTranslation("consultation.needs.answeredBy", String.valueOf(need.answeredBy()),
					Dates.moment(need.answeredAt())));
		}
		words.add(facts);
		Div row = new Div(words);
		row.addClassNames("ec-row", "ec-need-row");
		if (need.answered()) {
			row.add(new StatusBadge(Tone.GREEN, getTranslation("consultation.needs.isAnswered"), "check"));
		}
		if (this.open) {
			Button button = new Button(
					getTranslation(need.answered() ? "consultation.needs.reopen" : "consultation.needs.answer"),
					(event) -> act(need));
			button.addThemeVariants(ButtonVariant.TERTIARY);
			button.addClassName("ec-link-button");
			row.add(button);
		}
		return row;
	}

	private void act(NeedItem need) {
		Acts.attempt(() -> {
			if (need.answered()) {
				this.intakes.needReopened(this.id, need.id());
			}
			else {
				this.intakes.needAnswered(this.id, need.id());
			}
		});
		this.changed.run();
	}

}
