package org.expertcommittee.consultation.ui;

import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.TimeLeft;

/** How much time an expert has: to reply first, then to submit. */
final class AssignmentBadge {

	private AssignmentBadge() {
	}

	static StatusBadge of(AssignmentStatus status, boolean suspended, TimeLeft left) {
		if (!status.open()) {
			return new StatusBadge(status);
		}
		if (suspended) {
			return new StatusBadge(Tone.AMBER, Translate.text("consultation.my.suspended"), "circle-pause");
		}
		boolean reply = status == AssignmentStatus.PENDING;
		String key = "consultation.my." + (reply ? "reply" : "due");
		if (left.late()) {
			return new StatusBadge(left.tone(), Translate.text(key + "Late", left.workingDays()), "clock");
		}
		if (left.today()) {
			return new StatusBadge(left.tone(), Translate.text(key + "Today"), "clock");
		}
		return new StatusBadge(left.tone(), Translate.text(key + "In", left.workingDays()), null);
	}

}
