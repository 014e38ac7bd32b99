package org.expertcommittee.appointment;

import java.util.Locale;

/** How an appointment came about. */
public enum AppointmentKind {

	/** 新聘. */
	FIRST,

	/** 续聘: the same office once more. */
	RENEWAL,

	/** 改聘: another office instead of the one held. */
	REASSIGNMENT;

	public String messageKey() {
		return "appointment.kind." + name().toLowerCase(Locale.ROOT);
	}

}
