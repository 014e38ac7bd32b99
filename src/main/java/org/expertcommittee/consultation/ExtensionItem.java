package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A request for more time.
 *
 * @param dueBefore last day when it was asked
 * @param waits whether it still needs a decision
 * @param decisionNote why it was refused, or what was said when it was granted
 */
public record ExtensionItem(long id, long consultationId, long assignmentId, String title, String expertName,
		String reason, LocalDate dueBefore, LocalDate wantedOn, Instant askedAt, ExtensionState state, boolean waits,
		@Nullable LocalDate grantedOn, @Nullable String decisionNote, @Nullable String decidedBy,
		@Nullable Instant decidedAt) {
}
