package org.expertcommittee.appointment;

import java.util.Locale;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;

/** How far a 换届 is. */
public enum RenewalState implements Status {

	/** Choices are being made. */
	PLANNING(Tone.BLUE),
	/** Its appointments are being made or have been made. */
	EXECUTED(Tone.GREEN),
	/** Its appointments are being taken back. */
	UNDOING(Tone.AMBER);

	private final Tone tone;

	RenewalState(Tone tone) {
		this.tone = tone;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "renewal.state." + name().toLowerCase(Locale.ROOT);
	}

}
