package org.expertcommittee.certificate;

import org.expertcommittee.appointment.AppointmentFacts;
import org.expertcommittee.base.ChineseNumerals;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.Honorific;

/** Fills the committee's wording with the facts of an appointment. */
final class CertificateWording {

	private CertificateWording() {
	}

	/** The body of the document, with official Chinese dates and amounts. */
	static String body(CommitteeFacts committee, AppointmentFacts appointment, Honorific honorific) {
		return committee.wording()
			.replace("{committee}", committee.name())
			.replace("{office}", appointment.officeName())
			.replace("{years}", ChineseNumerals.count(appointment.years()))
			.replace("{start}", ChineseNumerals.date(appointment.startsOn()))
			.replace("{end}", ChineseNumerals.date(appointment.endsOn()))
			.replace("{honorific}", honorific.word())
			.replace("{name}", appointment.expertName())
			.replaceAll(" {2,}", " ")
			.strip();
	}

	/** 称谓: name, honorific, colon. */
	static String salutation(String name, Honorific honorific) {
		return name + (honorific.word().isEmpty() ? "" : " " + honorific.word()) + "：";
	}

}
