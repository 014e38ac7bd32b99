package org.expertcommittee.draw;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A draw in a list. */
public record DrawItem(long id, String number, long consultationId, String caseNumber, String caseTitle,
		String enterprise, DrawState state, int poolSize, int eligible, int wanted, int substitutes, String preparedBy,
		Instant preparedAt, @Nullable String witnesses, @Nullable Instant drawnAt) {
}
