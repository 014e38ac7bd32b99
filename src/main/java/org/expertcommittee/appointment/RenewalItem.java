package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A 换届 as lists and its own page show it.
 *
 * @param newTermEndsOn last day of the new appointments
 * @param letter text of the thank-you letter
 * @param batchId the background work last started for it
 */
public record RenewalItem(long id, long version, long committeeId, String committeeName, long oldTermId,
		String oldTermName, LocalDate oldTermEndsOn, long newTermId, String newTermName, LocalDate newTermEndsOn,
		LocalDate startsOn, String letter, RenewalState state, @Nullable Long batchId, String createdBy,
		Instant createdAt, @Nullable String executedBy, @Nullable Instant executedAt, @Nullable String undoneBy,
		@Nullable Instant undoneAt) {

	public RenewalData toData() {
		return new RenewalData(this.oldTermId, this.newTermId, this.startsOn, this.version);
	}

}
