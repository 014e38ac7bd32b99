package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is on the calendar of cases on some days.
 *
 * @param deadlines cases whose deadline is on one of the days; of very many the earliest
 * @param deadlinesByDay how many there are in truth
 * @param dates what takes place
 * @param free days that are no working days
 */
public record CaseCalendar(List<ConsultationListItem> deadlines, Map<LocalDate, Long> deadlinesByDay, List<Date> dates,
		Set<LocalDate> free) {

	/** Something that takes place about a case. */
	public record Date(CaseDate what, ConsultationListItem about) {
	}

}
