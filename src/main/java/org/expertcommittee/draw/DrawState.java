package org.expertcommittee.draw;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** How far a draw is. */
public enum DrawState implements Status {

	/** 待抽取: the pool is fixed and the secret committed to. */
	PREPARED(Tone.BLUE, "lock"),
	/** 待确认: the result is known, nobody has been asked yet. */
	DRAWN(Tone.AMBER, "clock"),
	/** 已确认: the drawn experts have been assigned. */
	CONFIRMED(Tone.GREEN, "check"),
	/** 已作废, with a reason; kept. */
	VOID(Tone.NEUTRAL, "circle-x");

	private final Tone tone;

	private final String icon;

	DrawState(Tone tone, String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	/** Whether it still waits for an act, so that no other may be begun for the case. */
	public boolean open() {
		return this == PREPARED || this == DRAWN;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "draw.state." + name();
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
