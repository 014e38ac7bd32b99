package org.expertcommittee.notification;

import java.time.LocalDate;
import java.util.List;

/**
 * Finds what people should be reminded of. Published as a Spring bean by the feature that
 * knows; asked once a day.
 */
public interface ReminderSource {

	/** When more fall together, the secretariat is told of all in one sentence. */
	int MOST_SINGLE = 10;

	/**
	 * Everything due on that day; what was told before is left out by the caller.
	 * @param today the day in China
	 * @param recipients who can be told
	 */
	List<Reminder> due(LocalDate today, Recipients recipients);

}
