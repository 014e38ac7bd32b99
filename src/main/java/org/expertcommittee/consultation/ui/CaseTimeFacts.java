package org.expertcommittee.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.CaseTimes;
import org.expertcommittee.consultation.TimeLeft;

/** What a case was promised, among its facts. */
final class CaseTimeFacts {

	private CaseTimeFacts() {
	}

	static void add(Facts facts, CaseTimes times) {
		if (times.computed() != null) {
			facts.with(t("deadline.reason"), t("deadline.instead", times.computed(), String.valueOf(times.reason())));
		}
		if (times.preset() != null && times.complexity() != null) {
			facts.with(t("preset"), times.preset() + "  " + Translate.text(times.complexity().messageKey()));
		}
		if (times.handOver() != null) {
			facts.with(t("handOverBy"), open(times.handOver()));
		}
		else if (times.handOverBy() != null && times.handedOverAt() != null) {
			facts.with(t("handOverBy"), t("handedOver", times.handOverBy(), Dates.moment(times.handedOverAt())));
		}
		if (times.feedback() != null) {
			facts.with(t("feedbackBy"), open(times.feedback()));
		}
		else if (times.feedbackAt() != null) {
			facts.with(t("feedbackBy"), t("feedbackGiven", Dates.moment(times.feedbackAt())));
		}
		if (times.unknownYear() != null) {
			facts.with(t("calendar"), t("unknownYear", times.unknownYear()));
		}
	}

	private static Component open(TimeLeft left) {
		Div line = new Div(new Span(Dates.day(left.day())), new StatusBadge(left.tone(),
				Translate.text(left.messageKey(), left.workingDays()), (left.tone() == Tone.RED) ? "clock" : null));
		line.addClassName("ec-row-title");
		return line;
	}

	private static String t(String key, Object... args) {
		return Translate.text("consultation." + key, args);
	}

}
