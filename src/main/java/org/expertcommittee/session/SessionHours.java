package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How long an expert took part in a session that was held. */
public record SessionHours(long sessionId, long consultationId, long expertId, LocalDate day, SessionWay way,
		BigDecimal hours) {
}
