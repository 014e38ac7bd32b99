package org.expertcommittee.certificate;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Registers the same seal of many certificates. */
@Component
class SealWork implements BatchWork {

	static final String KIND = "certificate.seal";

	private final CertificateHandOverService handOvers;

	SealWork(CertificateHandOverService handOvers) {
		this.handOvers = handOvers;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.handOvers.registerSeal(subjectId, SealData.of(options));
	}

}
