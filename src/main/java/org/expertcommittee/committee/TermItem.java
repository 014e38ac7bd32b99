package org.expertcommittee.committee;

import java.time.LocalDate;

/**
 * A term of the committee.
 *
 * @param endsOn its last day
 */
public record TermItem(long id, long committeeId, String name, LocalDate startsOn, LocalDate endsOn) {

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.startsOn) && !day.isAfter(this.endsOn);
	}

	/** The years of the first and the last day, such as 2024–2027. */
	public String years() {
		return this.startsOn.getYear() + "–" + this.endsOn.getYear();
	}

}
