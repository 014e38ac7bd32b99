package org.expertcommittee.consultation;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** What became of a request for more time (延期申请). */
public enum ExtensionState implements Status {

	OPEN(Tone.AMBER, "clock"), GRANTED(Tone.GREEN, "check"), REFUSED(Tone.NEUTRAL, "x");

	private final Tone tone;

	private final String icon;

	ExtensionState(Tone tone, String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "consultation.extension." + name();
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
