package org.expertcommittee.consultation;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** How urgent a case is: 普通、加急、特急. */
public enum Urgency implements Status {

	NORMAL(Tone.NEUTRAL, null), URGENT(Tone.AMBER, null), VERY_URGENT(Tone.RED, "triangle-alert");

	private final Tone tone;

	private final @Nullable String icon;

	Urgency(Tone tone, @Nullable String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "consultation.urgency." + name();
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
