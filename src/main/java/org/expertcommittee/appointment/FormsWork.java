package org.expertcommittee.appointment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.Texts;
import org.expertcommittee.batch.BatchFileWork;
import org.springframework.stereotype.Component;

/** Packs the 聘任审批表 of many appointments into one ZIP. */
@Component
class FormsWork implements BatchFileWork {

	private final AppointmentFormService forms;

	private final AppointmentService appointments;

	private final Texts texts;

	FormsWork(AppointmentFormService forms, AppointmentService appointments, Texts texts) {
		this.forms = forms;
		this.appointments = appointments;
		this.texts = texts;
	}

	@Override
	public String kind() {
		return "appointment.forms";
	}

	/** Finds out what is missing before the file is written. */
	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.appointments.facts(subjectId);
	}

	@Override
	public String fileName(Map<String, String> options) {
		return this.texts.get("appointment.form.zip", Texts.CHINESE);
	}

	@Override
	public String mediaType() {
		return "application/zip";
	}

	@Override
	public void write(List<Long> subjectIds, Map<String, String> options, OutputStream out) throws IOException {
		this.forms.zip(subjectIds, out);
	}

}
