package org.expertcommittee.session;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** Where a session stands; 待登记 is derived: planned, and its time is over. */
public enum SessionState implements Status {

	/** 已安排. */
	PLANNED(Tone.BLUE, null),
	/** 已开展. */
	HELD(Tone.GREEN, "check"),
	/** 已取消. */
	CANCELLED(Tone.NEUTRAL, "x");

	private final Tone tone;

	private final @Nullable String icon;

	SessionState(Tone tone, @Nullable String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "session.state." + name();
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
