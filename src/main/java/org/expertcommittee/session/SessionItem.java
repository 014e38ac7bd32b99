package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A session as the secretariat sees it.
 *
 * @param hours of all experts together
 * @param reason why it was cancelled
 */
public record SessionItem(long id, long consultationId, SessionWay way, Instant startsAt, Instant endsAt,
		@Nullable String place, @Nullable String link, @Nullable String staff, @Nullable String note,
		SessionState state, @Nullable String reason, @Nullable String outcome, List<Person> experts, BigDecimal hours) {

	/** Whether what came of it is still to be written down. */
	public boolean unrecorded(Instant now) {
		return this.state == SessionState.PLANNED && !this.endsAt.isAfter(now);
	}

	/**
	 * An invited expert.
	 *
	 * @param attended nothing before it was written down
	 */
	public record Person(long expertId, String name, @Nullable Boolean attended, @Nullable BigDecimal hours) {
	}

}
