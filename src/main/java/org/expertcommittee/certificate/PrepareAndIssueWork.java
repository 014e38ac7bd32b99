package org.expertcommittee.certificate;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/**
 * Prepares and issues the certificates of many appointments; one that cannot be issued
 * leaves no draft either.
 */
@Component
class PrepareAndIssueWork implements BatchWork {

	static final String KIND = "certificate.prepareAndIssue";

	private final CertificateService certificates;

	PrepareAndIssueWork(CertificateService certificates) {
		this.certificates = certificates;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		long id = this.certificates.prepare(subjectId);
		this.certificates.sendToSeal(id);
		this.certificates.issue(id);
	}

}
