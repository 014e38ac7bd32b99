package org.expertcommittee.appointment;

import java.util.Locale;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;

/** What is to become of a member at a 换届. */
public enum RenewalDecision implements Status {

	/** Nobody has chosen yet. */
	UNDECIDED(Tone.AMBER),
	/** 续聘: the same office in the new term. */
	RENEW(Tone.GREEN),
	/** 改聘: another office in the new term. */
	REASSIGN(Tone.BLUE),
	/** 不再续聘. */
	LEAVE(Tone.NEUTRAL);

	private final Tone tone;

	RenewalDecision(Tone tone) {
		this.tone = tone;
	}

	/** Whether the person is in the new term. */
	public boolean stays() {
		return this == RENEW || this == REASSIGN;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "renewal.decision." + name().toLowerCase(Locale.ROOT);
	}

}
