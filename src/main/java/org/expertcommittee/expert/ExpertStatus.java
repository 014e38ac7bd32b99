package org.expertcommittee.expert;

import java.time.LocalDate;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** An expert's standing as people see it; 即将到期 and 已归档 are derived. */
public enum ExpertStatus implements Status {

	WAITING(Tone.BLUE, null), PROPOSED(Tone.BLUE, null), ACTIVE(Tone.GREEN, null), EXPIRING(Tone.AMBER, "clock"),
	ENDED(Tone.NEUTRAL, null), DISMISSED(Tone.NEUTRAL, null), RESIGNED(Tone.NEUTRAL, null),
	ARCHIVED(Tone.NEUTRAL, null);

	/** Terms that end within so many days are 即将到期. */
	public static final int EXPIRING_DAYS = 60;

	private final Tone tone;

	private final @Nullable String icon;

	ExpertStatus(Tone tone, @Nullable String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	static ExpertStatus of(Standing standing, @Nullable LocalDate endsOn, boolean archived, LocalDate today) {
		if (archived) {
			return ARCHIVED;
		}
		return switch (standing) {
			case NONE -> WAITING;
			case PROPOSED -> PROPOSED;
			case ACTIVE -> (endsOn != null && !endsOn.isAfter(today.plusDays(EXPIRING_DAYS))) ? EXPIRING : ACTIVE;
			case ENDED -> ENDED;
			case DISMISSED -> DISMISSED;
			case RESIGNED -> RESIGNED;
		};
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "expert.status." + name();
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
