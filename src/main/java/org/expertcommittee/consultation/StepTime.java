package org.expertcommittee.consultation;

import java.time.LocalDate;

import org.expertcommittee.calendar.WorkingDays;

/** So many days of a kind. */
public record StepTime(int days, DayUnit unit) {

	LocalDate after(LocalDate from, WorkingDays workingDays) {
		return (this.unit == DayUnit.WORKING) ? workingDays.plus(from, this.days) : from.plusDays(this.days);
	}

	/** As it is stored, such as {@code 7W}. */
	@Override
	public String toString() {
		return this.days + String.valueOf(this.unit.letter());
	}

	static StepTime parse(String text) {
		int end = text.length() - 1;
		return new StepTime(Integer.parseInt(text.substring(0, end)), DayUnit.of(text.charAt(end)));
	}

}
