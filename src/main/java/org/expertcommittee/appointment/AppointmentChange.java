package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;

/** One extension or shortening of an appointment, with what it rests on. */
@Entity
class AppointmentChange extends BaseEntity {

	private long appointmentId;

	private LocalDate oldEndsOn;

	private LocalDate newEndsOn;

	private String reason;

	private @Nullable Long documentId;

	private String madeBy;

	private Instant madeAt;

	@SuppressWarnings("NullAway.Init")
	protected AppointmentChange() {
	}

	AppointmentChange(long appointmentId, LocalDate oldEndsOn, PeriodData data, By by) {
		this.appointmentId = appointmentId;
		this.oldEndsOn = oldEndsOn;
		this.newEndsOn = data.endsOn();
		this.reason = data.reason().strip();
		this.documentId = data.documentId();
		this.madeBy = by.name();
		this.madeAt = by.at();
	}

	@Nullable Long documentId() {
		return this.documentId;
	}

	PeriodChange toPeriodChange(@Nullable String documentNumber) {
		return new PeriodChange(this.oldEndsOn, this.newEndsOn, this.reason, documentNumber, this.madeBy, this.madeAt);
	}

}
