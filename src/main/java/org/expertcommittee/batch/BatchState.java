package org.expertcommittee.batch;

import java.util.Locale;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** How far a batch is. */
public enum BatchState implements Status {

	QUEUED(Tone.NEUTRAL, "clock"), RUNNING(Tone.BLUE, "refresh-cw"), CANCELLING(Tone.AMBER, "clock"),
	CANCELLED(Tone.NEUTRAL, "circle-x"), DONE(Tone.GREEN, "circle-check"), FAILED(Tone.RED, "circle-alert");

	private final Tone tone;

	private final String icon;

	BatchState(Tone tone, String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	/** Whether nothing more will happen. */
	public boolean ended() {
		return this == CANCELLED || this == DONE || this == FAILED;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "batch.state." + name().toLowerCase(Locale.ROOT);
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
