package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A session as an invited expert sees it.
 *
 * @param title of the case
 * @param hours the own ones, once written down
 */
public record MySession(long id, long assignmentId, String title, String enterprise, SessionWay way, Instant startsAt,
		Instant endsAt, @Nullable String place, @Nullable String link, @Nullable String staff, @Nullable String note,
		SessionState state, @Nullable String reason, @Nullable Boolean attended, @Nullable BigDecimal hours) {
}
