package org.expertcommittee.consultation;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How near the deadline of a case is that still awaits its answer. */
public enum Due {

	/** The deadline has passed. */
	OVERDUE,
	/** No expert was asked, although the day for that has passed. */
	HAND_OVER,
	/** The deadline is today or within six days. */
	WEEK;

	/** As it stands in an address: {@code consultations?due=overdue}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What an address asks for, or nothing when it is unknown. */
	public static @Nullable Due of(@Nullable String id) {
		for (Due due : values()) {
			if (due.id().equals(id)) {
				return due;
			}
		}
		return null;
	}

}
