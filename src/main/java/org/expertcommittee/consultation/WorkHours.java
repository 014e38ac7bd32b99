package org.expertcommittee.consultation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Knows how many hours an expert spent in sessions. Published as a bean by the feature
 * that keeps them.
 */
public interface WorkHours {

	/** Hours of that expert from day to day, both included. */
	BigDecimal hours(long expertId, LocalDate from, LocalDate to);

}
