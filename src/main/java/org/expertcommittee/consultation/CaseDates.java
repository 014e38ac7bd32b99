package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.List;

/**
 * What takes place about cases, for their calendar; published as a bean by features
 * above.
 */
public interface CaseDates {

	/** What begins on these days, the earliest first. */
	List<CaseDate> between(LocalDate from, LocalDate to, int limit);

}
