package org.expertcommittee.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What other features have built on a committee, its terms and offices; implemented by
 * the feature of appointments, since a committee knows nobody. Callers have checked who
 * asks.
 */
public interface CommitteeInUse {

	/** What keeps a committee from being archived: appointments that are not over. */
	List<Use> ofCommittee(long committeeId);

	/** What keeps a term from being deleted or moved, whatever its state. */
	List<Use> ofTerm(long termId);

	/** What keeps an office from being deleted, whatever its state. */
	List<Use> ofOffice(long officeId);

	/** How many people hold each office of a committee today, by office; none is 0. */
	Map<Long, Long> holders(long committeeId);

	/** How many appointments of a term are in force and end on that day. */
	long endingWith(long termId, LocalDate day);

	/**
	 * One kind of record.
	 *
	 * @param messageKey its word with the number {0}, such as "{0} 项聘任"
	 * @param number 1 or more
	 */
	record Use(String messageKey, long number) {
	}

}
