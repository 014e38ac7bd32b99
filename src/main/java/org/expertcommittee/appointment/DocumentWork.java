package org.expertcommittee.appointment;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Lets many appointments rest on one document. */
@Component
class DocumentWork implements BatchWork {

	private final AppointmentDocumentService documents;

	DocumentWork(AppointmentDocumentService documents) {
		this.documents = documents;
	}

	@Override
	public String kind() {
		return "appointment.document";
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.documents.assign(Long.parseLong(options.getOrDefault("document", "0")), subjectId);
	}

}
