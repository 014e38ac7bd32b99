package org.expertcommittee.certificate;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Prepares the certificates of many appointments. */
@Component
class PrepareWork implements BatchWork {

	static final String KIND = "certificate.prepare";

	private final CertificateService certificates;

	PrepareWork(CertificateService certificates) {
		this.certificates = certificates;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.certificates.prepare(subjectId);
	}

}
