package org.expertcommittee.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.CaseRecusalService;
import org.expertcommittee.consultation.RecusalOverview.Conflicting;

/**
 * Says that an expert has to stay away from a case, and asks on the spot for a waiver
 * (申请豁免回避), which another person decides.
 */
class WaiverRequest extends Div {

	private final transient CaseRecusalService recusals;

	WaiverRequest(CaseRecusalService recusals) {
		this.recusals = recusals;
		addClassName("ec-waiver-request");
	}

	/** Says why, when the expert has to stay away; returns whether that is so. */
	boolean shows(long caseId, long expertId) {
		removeAll();
		Conflicting conflicting = this.recusals.conflicting(caseId, expertId).orElse(null);
		if (conflicting == null) {
			return false;
		}
		FactLine why = new FactLine(conflicting.name());
		conflicting.conflicts()
			.forEach((one) -> why.and(Translate.text(one.explanationKey(), one.explanationArgs().toArray())));
		why.addClassNames("ec-form-message", "ec-red");
		why.getElement().setAttribute("role", "alert");
		add(why);
		offer(caseId, expertId, conflicting.name(), conflicting.waiting());
		return true;
	}

	/** The act alone, where the reasons are told already. */
	WaiverRequest offer(long caseId, long expertId, String name, boolean waiting) {
		if (waiting) {
			add(waits());
			return this;
		}
		Button ask = new Button(Translate.text("consultation.recusal.ask"));
		ask.addThemeVariants(ButtonVariant.TERTIARY);
		ask.addClassName("ec-link-button");
		ask.setAriaLabel(Translate.text("consultation.recusal.ask.title", name));
		ask.addClickListener((event) -> new ReasonDialog(Translate.text("consultation.recusal.ask.title", name),
				Translate.text("consultation.recusal.ask.text"), Translate.text("consultation.recusal.ask"), (why) -> {
					this.recusals.requestWaiver(caseId, expertId, why);
					Notices.success(Translate.text("consultation.recusal.asked"));
					remove(ask);
					add(waits());
				})
			.open());
		add(ask);
		return this;
	}

	private static Span waits() {
		Span waits = new Span(Translate.text("consultation.recusal.waits"));
		waits.addClassName("ec-caption");
		return waits;
	}

}
