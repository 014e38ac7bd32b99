package org.expertcommittee.session;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something on an expert's calendar.
 *
 * @param from when it begins; nothing for what takes the whole day
 * @param to the last day of an absence; otherwise the day itself
 * @param detail place or enterprise
 * @param assignmentId what it belongs to; nothing for an absence
 */
public record ScheduleItem(Kind kind, LocalDate day, LocalDate to, @Nullable Instant from, @Nullable Instant until,
		String title, String detail, @Nullable Long assignmentId, @Nullable Long sessionId) {

	/** What it is. */
	public enum Kind {

		SESSION, REPLY, DEADLINE, ABSENCE

	}

}
