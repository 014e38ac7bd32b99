package org.expertcommittee.expert;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the appointment feature says about an expert.
 *
 * @param protocolRank of the office, 1 comes first; {@link #LAST_RANK} without an office
 * @param startsOn first day of the appointment that counts
 * @param endsOn its last day
 */
public record StandingData(Standing standing, @Nullable Long officeId, @Nullable String officeName, int protocolRank,
		@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {

	/** Experts without an office come after all others. */
	public static final int LAST_RANK = 999;

	/** Somebody without any appointment. */
	public static StandingData none() {
		return new StandingData(Standing.NONE, null, null, LAST_RANK, null, null);
	}

}
