package org.expertcommittee.appointment.ui;

import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.NextStep;
import org.expertcommittee.base.ui.Translate;

/** Who has to take the next step with an appointment. */
final class NextStepWords {

	private NextStepWords() {
	}

	static String who(AppointmentListItem item, NextStep next) {
		return switch (next) {
			case SUBMIT -> item.proposedBy();
			case APPROVE -> Translate.text(item.ownWork() ? "appointment.next.who.other" : "appointment.next.who.you");
			case DOCUMENT, CERTIFICATE, SEAL -> Translate.text("appointment.next.who.secretariat");
			case HAND_OVER -> Translate.text("appointment.next.who.holder", item.expertName());
			case NOTHING -> "";
		};
	}

}
