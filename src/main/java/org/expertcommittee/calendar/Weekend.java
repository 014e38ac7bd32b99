package org.expertcommittee.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Saturday and Sunday. */
final class Weekend {

	private Weekend() {
	}

	static boolean contains(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
