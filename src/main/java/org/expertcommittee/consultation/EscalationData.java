package org.expertcommittee.consultation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * When overdue work goes to whom: on the first day to the expert and the secretariat.
 *
 * @param leaderAfter working days overdue after which the leader is told too
 * @param againAfter working days overdue after which everybody is told again
 * @param leader account name of the leader, of the secretariat; nothing for none
 */
public record EscalationData(@NotNull @Min(1) @Max(60) Integer leaderAfter,
		@NotNull @Min(2) @Max(90) Integer againAfter, @PlainText(max = 60) @Nullable String leader, long version) {

	static final EscalationData USUAL = new EscalationData(3, 7, null, 0);

}
