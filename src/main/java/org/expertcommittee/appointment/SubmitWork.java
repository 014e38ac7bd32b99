package org.expertcommittee.appointment;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Submits many proposals. */
@Component
class SubmitWork implements BatchWork {

	private final AppointmentService appointments;

	SubmitWork(AppointmentService appointments) {
		this.appointments = appointments;
	}

	@Override
	public String kind() {
		return "appointment.submit";
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.appointments.submit(subjectId);
	}

}
