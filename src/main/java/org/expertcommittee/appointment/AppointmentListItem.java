package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An appointment as lists and details show it.
 *
 * @param state how it looks today
 * @param note why it was sent back, what was said when it was approved, or why it ends
 * early
 * @param endedOn the last day of an early end, also while that is still to come
 * @param endKind how it ends early, if it does
 * @param documentNumber of the 聘任文件 it rests on
 * @param ownWork whether the person asking proposed or submitted it, so that another has
 * to approve
 */
public record AppointmentListItem(long id, long committeeId, long expertId, String expertName,
		@Nullable String organisation, long officeId, String officeName, long termId, String termName,
		LocalDate startsOn, LocalDate endsOn, int years, AppointmentStatus state, String proposedBy, Instant proposedAt,
		@Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String note, @Nullable LocalDate endedOn,
		AppointmentKind kind, @Nullable EndKind endKind, @Nullable Long predecessorId, @Nullable Long documentId,
		@Nullable String documentNumber, @Nullable String submittedBy, @Nullable Instant submittedAt, boolean ownWork) {

	/** The last day in office. */
	public LocalDate lastDay() {
		return (this.endedOn != null) ? this.endedOn : this.endsOn;
	}

	/** Whether an early end is recorded whose last day is still to come. */
	public boolean leaving() {
		return this.endKind != null && this.state.inOffice();
	}

}
