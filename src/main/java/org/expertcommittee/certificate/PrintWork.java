package org.expertcommittee.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.batch.BatchFileWork;
import org.springframework.stereotype.Component;

/** All chosen certificates as one PDF for the printer. */
@Component
class PrintWork implements BatchFileWork {

	static final String KIND = "certificate.print";

	private final CertificateFileService files;

	private final CertificateBundles bundles;

	private final Clock clock;

	PrintWork(CertificateFileService files, CertificateBundles bundles, Clock clock) {
		this.files = files;
		this.bundles = bundles;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	/** Checks that there is a file and records that it is handed out. */
	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.files.handOut(subjectId);
	}

	@Override
	public String fileName(Map<String, String> options) {
		return "聘书_" + ChinaTime.today(this.clock) + ".pdf";
	}

	@Override
	public String mediaType() {
		return "application/pdf";
	}

	@Override
	public void write(List<Long> subjectIds, Map<String, String> options, OutputStream out) throws IOException {
		this.bundles.print(subjectIds, out);
	}

}
