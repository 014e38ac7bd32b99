package org.expertcommittee.appointment;

import java.util.Locale;

/** How an appointment ends before its last day. */
public enum EndKind {

	/** 解聘. */
	DISMISSAL(AppointmentStatus.DISMISSED, "dismiss"),

	/** 辞聘. */
	RESIGNATION(AppointmentStatus.RESIGNED, "resign"),

	/** 改聘: another office begins the day after. */
	REASSIGNMENT(AppointmentStatus.ENDED, "reassign"),

	/** 续聘 before the last day: the new term begins early. */
	RENEWAL(AppointmentStatus.ENDED, "supersede");

	private final AppointmentStatus status;

	private final String act;

	EndKind(AppointmentStatus status, String act) {
		this.status = status;
		this.act = act;
	}

	/** The state once the last day is over. */
	AppointmentStatus status() {
		return this.status;
	}

	String act() {
		return this.act;
	}

	public String messageKey() {
		return "appointment.end." + name().toLowerCase(Locale.ROOT);
	}

}
