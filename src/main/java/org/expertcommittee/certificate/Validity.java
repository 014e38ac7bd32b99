package org.expertcommittee.certificate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The days on which a certificate holds good: those printed on it, and what has become of
 * the appointment since.
 *
 * @param endsOn the last day on the document
 * @param endedOn the last day in office where the appointment was ended early
 * @param movedTo the last day where the appointment's period was moved
 */
record Validity(LocalDate endsOn, @Nullable LocalDate endedOn, @Nullable LocalDate movedTo) {

	/** The last day in office as known today. */
	LocalDate lastDay() {
		if (this.endedOn != null) {
			return this.endedOn;
		}
		return (this.movedTo != null) ? this.movedTo : this.endsOn;
	}

	/** The last day where that is earlier than the document says. */
	@Nullable LocalDate cutShortTo() {
		return (this.endedOn != null || lastDay().isBefore(this.endsOn)) ? lastDay() : null;
	}

	/** The last day where that is later than the document says. */
	@Nullable LocalDate extendedTo() {
		return (this.endedOn == null && lastDay().isAfter(this.endsOn)) ? lastDay() : null;
	}

	/** How a stored state looks on that day. */
	CertificateStatus shown(CertificateStatus status, LocalDate today) {
		if (!status.handedOut()) {
			return status;
		}
		// Who was dismissed today is out of office today, although it was the last day.
		if (this.endedOn != null && !this.endedOn.isAfter(today)) {
			return CertificateStatus.ENDED;
		}
		return lastDay().isBefore(today) ? CertificateStatus.EXPIRED : status;
	}

}
