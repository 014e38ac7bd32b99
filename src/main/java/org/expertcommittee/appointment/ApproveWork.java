package org.expertcommittee.appointment;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Approves many appointments with one comment. */
@Component
class ApproveWork implements BatchWork {

	private final AppointmentService appointments;

	ApproveWork(AppointmentService appointments) {
		this.appointments = appointments;
	}

	@Override
	public String kind() {
		return "appointment.approve";
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.appointments.approve(subjectId, options.get("comment"));
	}

}
