package org.expertcommittee.draw;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;

/** What became of one expert of the pool. */
public enum EntryResult implements Status {

	/** 参加抽取, before the draw. */
	ELIGIBLE(Tone.BLUE),
	/** 排除, with a reason. */
	EXCLUDED(Tone.AMBER),
	/** 未抽中. */
	NOT_DRAWN(Tone.NEUTRAL),
	/** 抽中. */
	DRAWN(Tone.GREEN),
	/** 候补. */
	SUBSTITUTE(Tone.VIOLET);

	private final Tone tone;

	EntryResult(Tone tone) {
		this.tone = tone;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "draw.result." + name();
	}

}
