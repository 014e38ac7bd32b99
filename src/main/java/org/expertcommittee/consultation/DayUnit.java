package org.expertcommittee.consultation;

/** What days of a deadline are counted: 工作日 or 自然日. */
public enum DayUnit {

	WORKING('W'), CALENDAR('C');

	private final char letter;

	DayUnit(char letter) {
		this.letter = letter;
	}

	char letter() {
		return this.letter;
	}

	static DayUnit of(char letter) {
		return (letter == CALENDAR.letter) ? CALENDAR : WORKING;
	}

	/** Key of the word. */
	public String messageKey() {
		return "consultation.unit." + name();
	}

}
