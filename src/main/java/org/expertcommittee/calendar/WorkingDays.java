package org.expertcommittee.calendar;

import java.time.LocalDate;

/**
 * Which days count as working days (工作日): weekdays, but for the holidays and with the
 * weekends worked in exchange (调休) of the official calendar.
 */
public interface WorkingDays {

	boolean isWorkingDay(LocalDate day);

	/**
	 * The n-th working day after that day, or before it when the number is negative; the
	 * day itself when it is zero.
	 */
	LocalDate plus(LocalDate from, int workingDays);

	/**
	 * How many working days lie after {@code from} up to and including {@code to};
	 * negative when {@code to} is the earlier one.
	 */
	int between(LocalDate from, LocalDate to);

	/**
	 * Whether the official calendar of that year was entered; otherwise only weekends are
	 * known to be free.
	 */
	boolean isOfficial(int year);

}
