package org.expertcommittee.audit;

import java.util.Locale;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;

/** How an act ended. */
public enum AuditResult implements Status {

	SUCCESS(Tone.GREEN), REFUSED(Tone.AMBER), FAILED(Tone.RED);

	private final Tone tone;

	AuditResult(Tone tone) {
		this.tone = tone;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "audit.result." + name().toLowerCase(Locale.ROOT);
	}

}
