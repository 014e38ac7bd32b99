package org.expertcommittee.certificate;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Issues many certificates; drafts go to the seal first. */
@Component
class IssueWork implements BatchWork {

	static final String KIND = "certificate.issue";

	private final CertificateService certificates;

	IssueWork(CertificateService certificates) {
		this.certificates = certificates;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		if (this.certificates.isDraft(subjectId)) {
			this.certificates.sendToSeal(subjectId);
		}
		this.certificates.issue(subjectId);
	}

}
