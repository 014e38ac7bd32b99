package org.expertcommittee.appointment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.Texts;
import org.expertcommittee.batch.BatchFileWork;
import org.springframework.stereotype.Component;

/** Makes the thank-you letters of a 换届; its records are the old appointments. */
@Component
class RenewalLetters implements BatchFileWork {

	private final RenewalLetterService letters;

	private final Texts texts;

	RenewalLetters(RenewalLetterService letters, Texts texts) {
		this.letters = letters;
		this.texts = texts;
	}

	@Override
	public String kind() {
		return "renewal.letters";
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.letters.record(RenewalRun.renewalOf(options), subjectId);
	}

	@Override
	public String fileName(Map<String, String> options) {
		return this.texts.get("renewal.letter", Texts.CHINESE) + ".zip";
	}

	@Override
	public String mediaType() {
		return "application/zip";
	}

	@Override
	public void write(List<Long> subjectIds, Map<String, String> options, OutputStream out) throws IOException {
		this.letters.write(RenewalRun.renewalOf(options), subjectIds, out);
	}

}
