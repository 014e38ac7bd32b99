package org.expertcommittee.certificate;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Registers that many certificates were handed to their holders on the same occasion. */
@Component
class ReceiveWork implements BatchWork {

	static final String KIND = "certificate.receive";

	private final CertificateHandOverService handOvers;

	ReceiveWork(CertificateHandOverService handOvers) {
		this.handOvers = handOvers;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.handOvers.receive(subjectId, OccasionData.of(options).to(this.handOvers.handOver(subjectId).handedTo()));
	}

}
