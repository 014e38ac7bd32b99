package org.expertcommittee.committee;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** An extension or shortening of a term that was made. */
public record TermChangeItem(long termId, LocalDate oldEndsOn, LocalDate newEndsOn, @Nullable String decisionNumber,
		@Nullable LocalDate decidedOn, String reason, String madeBy, Instant madeAt) {

	public boolean extension() {
		return this.newEndsOn.isAfter(this.oldEndsOn);
	}

}
