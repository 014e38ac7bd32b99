package org.expertcommittee.recusal;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;

/** Whether a declared tie counts today. */
public enum RecusalStatus implements Status {

	/** It keeps the expert away. */
	COUNTS(Tone.AMBER),
	/** It ended so long ago that it no longer does. */
	PAST(Tone.NEUTRAL),
	/** It was taken back. */
	WITHDRAWN(Tone.NEUTRAL);

	private final Tone tone;

	RecusalStatus(Tone tone) {
		this.tone = tone;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "recusal.status." + name();
	}

}
