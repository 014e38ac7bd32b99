package org.expertcommittee.draw;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;

/** What happened when it was a drawn expert's or a substitute's turn. */
public enum EntryCall implements Status {

	/** 已交办. */
	CALLED(Tone.GREEN),
	/** 已谢绝. */
	DECLINED(Tone.AMBER),
	/** 跳过: could not be asked by then. */
	SKIPPED(Tone.NEUTRAL);

	private final Tone tone;

	EntryCall(Tone tone) {
		this.tone = tone;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "draw.call." + name();
	}

}
