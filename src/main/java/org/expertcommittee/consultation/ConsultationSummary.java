package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The cases at a glance, for the home page of the secretariat.
 *
 * @param toAccept cases that wait to be accepted
 * @param overdue cases whose answer is late
 * @param dueSoon cases whose answer is due today or tomorrow
 * @param toFollowUp cases that wait for the call back
 * @param toAssign accepted cases without an expert who could answer
 * @param byStatus how many cases are in each state, every state present
 * @param handOverLate cases nobody was asked for in time
 * @param upcoming the cases with the nearest deadlines, late ones first
 * @param recent what happened last, newest first
 * @param weeks the last eight weeks, oldest first
 */
public record ConsultationSummary(long toAccept, long overdue, long dueSoon, long toFollowUp, long toAssign,
		Map<ConsultationStatus, Long> byStatus, long handOverLate, List<ConsultationListItem> upcoming,
		List<RecentEvent> recent, List<Week> weeks) {

	/** An entry of some case's timeline. */
	public record RecentEvent(long consultationId, String title, TimelineItem event) {
	}

	/**
	 * Numbers of one week.
	 *
	 * @param monday its first day
	 * @param received cases that came in
	 * @param closed cases closed
	 */
	public record Week(LocalDate monday, long received, long closed) {
	}

}
