package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a case as its page tells them.
 *
 * @param deadline until the answer
 * @param promised working days from the receipt to the deadline
 * @param used working days since the receipt
 * @param preset name of the rule it was made with
 * @param computed what the rule said, where the deadline is another
 * @param reason why it is another
 * @param handOver until an expert is asked; nothing once one was, or where no rule says
 * @param handOverBy the same day also afterwards
 * @param feedback until the enterprise first hears; nothing once it did
 * @param unknownYear the deadline's year when its calendar was not entered
 */
public record CaseTimes(TimeLeft deadline, int promised, int used, @Nullable String preset,
		@Nullable Complexity complexity, @Nullable LocalDate computed, @Nullable String reason,
		@Nullable TimeLeft handOver, @Nullable LocalDate handOverBy, @Nullable Instant handedOverAt,
		@Nullable TimeLeft feedback, @Nullable Instant feedbackAt, @Nullable Integer unknownYear) {
}
