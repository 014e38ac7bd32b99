package org.expertcommittee.committee;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A term was extended or shortened; published within the transaction.
 *
 * @param moveAppointments whether the appointments that ended with the term are to end
 * with it again
 * @param decisionNumber of the decision it rests on, when it has one
 * @param decidedOn day of the decision, when it is known
 */
public record TermPeriodChanged(long termId, long committeeId, LocalDate oldEndsOn, LocalDate newEndsOn,
		boolean moveAppointments, @Nullable String decisionNumber, @Nullable LocalDate decidedOn, String reason) {
}
