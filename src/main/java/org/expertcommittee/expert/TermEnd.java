package org.expertcommittee.expert;

/** Until when a term ends, counted from today. */
public enum TermEnd {

	WITHIN_60_DAYS(60), WITHIN_180_DAYS(180), WITHIN_A_YEAR(365), OVER(-1);

	private final int days;

	TermEnd(int days) {
		this.days = days;
	}

	int days() {
		return this.days;
	}

}
