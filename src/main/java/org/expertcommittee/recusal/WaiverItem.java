package org.expertcommittee.recusal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A request to let an expert work on a case in spite of a tie. */
public record WaiverItem(long id, long consultationId, long expertId, String reason, WaiverStatus status,
		String requestedAccount, String requestedBy, Instant requestedAt, @Nullable String decidedBy,
		@Nullable Instant decidedAt, @Nullable String decisionNote) {
}
