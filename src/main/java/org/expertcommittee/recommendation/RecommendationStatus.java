package org.expertcommittee.recommendation;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** What has become of a recommendation. */
public enum RecommendationStatus implements Status {

	/** 待研究. */
	OPEN(Tone.NEUTRAL, "circle-dot"),
	/** 采纳. */
	ADOPTED(Tone.GREEN, "check"),
	/** 部分采纳. */
	PARTLY_ADOPTED(Tone.AMBER, "check"),
	/** 未采纳. */
	REJECTED(Tone.NEUTRAL, "x"),
	/** 已落实. */
	IMPLEMENTED(Tone.GREEN, "circle-check");

	private final Tone tone;

	private final String icon;

	RecommendationStatus(Tone tone, String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	/** Whether something is still to be done until its day. */
	public boolean pending() {
		return this == OPEN || toImplement();
	}

	/** Whether it has been adopted and waits to be put into practice. */
	public boolean toImplement() {
		return this == ADOPTED || this == PARTLY_ADOPTED;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "recommendation.status." + name();
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
