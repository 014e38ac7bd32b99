package org.expertcommittee.recusal;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;

/** Where a request stands. */
public enum WaiverStatus implements Status {

	/** 待审批. */
	REQUESTED(Tone.AMBER),
	/** 已批准豁免回避. */
	APPROVED(Tone.GREEN),
	/** 未批准. */
	REFUSED(Tone.NEUTRAL),
	/** 已撤回. */
	WITHDRAWN(Tone.NEUTRAL);

	private final Tone tone;

	WaiverStatus(Tone tone) {
		this.tone = tone;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "recusal.waiver.status." + name();
	}

}
