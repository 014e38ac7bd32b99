package org.expertcommittee.consultation.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.AssignmentStatus;

/** How much time an expert has: to reply first, then to submit. */
final class AssignmentBadge {

	private static final int SOON_DAYS = 1;

	private AssignmentBadge() {
	}

	static StatusBadge of(AssignmentStatus status, boolean suspended, LocalDate replyBy, LocalDate deadline,
			LocalDate today) {
		if (!status.open()) {
			return new StatusBadge(status);
		}
		if (suspended) {
			return new StatusBadge(Tone.AMBER, Translate.text("consultation.my.suspended"), "circle-pause");
		}
		boolean reply = status == AssignmentStatus.PENDING;
		long left = ChronoUnit.DAYS.between(today, reply ? replyBy : deadline);
		String key = "consultation.my." + (reply ? "reply" : "due");
		if (left < 0) {
			return new StatusBadge(Tone.RED, Translate.text(key + "Late", -left), "clock");
		}
		if (left == 0) {
			return new StatusBadge(Tone.RED, Translate.text(key + "Today"), "clock");
		}
		return new StatusBadge((left <= SOON_DAYS) ? Tone.AMBER : Tone.NEUTRAL, Translate.text(key + "In", left), null);
	}

}
