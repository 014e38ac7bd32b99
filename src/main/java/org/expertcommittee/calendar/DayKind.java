package org.expertcommittee.calendar;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** How a day differs from the rule: 放假, or 调休上班 at a weekend. */
public enum DayKind implements Status {

	HOLIDAY(Tone.GREEN), WORKING_DAY(Tone.AMBER);

	private final Tone tone;

	DayKind(Tone tone) {
		this.tone = tone;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "calendar.kind." + name();
	}

	@Override
	public @Nullable String icon() {
		return null;
	}

}
