package org.expertcommittee.appointment;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Sends many appointments back for one reason. */
@Component
class ReturnWork implements BatchWork {

	private final AppointmentService appointments;

	ReturnWork(AppointmentService appointments) {
		this.appointments = appointments;
	}

	@Override
	public String kind() {
		return "appointment.return";
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.appointments.sendBack(subjectId, options.getOrDefault("reason", ""));
	}

}
