package org.expertcommittee.certificate;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Sends many drafts to the seal. */
@Component
class SendToSealWork implements BatchWork {

	static final String KIND = "certificate.sendToSeal";

	private final CertificateService certificates;

	SendToSealWork(CertificateService certificates) {
		this.certificates = certificates;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.certificates.sendToSeal(subjectId);
	}

}
