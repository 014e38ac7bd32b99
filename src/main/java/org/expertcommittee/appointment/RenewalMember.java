package org.expertcommittee.appointment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A member of the old term with what is chosen.
 *
 * @param appointmentId the appointment in the old term
 * @param age in full years on the first day of the new appointments
 * @param archived whether the person has been taken off the roster meanwhile
 * @param otherOffices how many other offices of the old term the person holds
 * @param newOfficeId office in the new term, for those who stay
 * @param version to be handed back with the next choice
 * @param changedBy who chose last
 * @param createdId the appointment made of it
 */
public record RenewalMember(long appointmentId, long expertId, String name, @Nullable String organisation,
		long officeId, String officeName, LocalDate startsOn, LocalDate endsOn, AppointmentStatus state,
		@Nullable Integer age, boolean archived, int otherOffices, RenewalDecision decision, @Nullable Long newOfficeId,
		@Nullable String newOfficeName, @Nullable String note, long version, @Nullable String changedBy,
		@Nullable Long createdId, @Nullable AppointmentStatus createdState) {

	/** The choice as it stands, to be changed. */
	public RenewalChoice choice() {
		return new RenewalChoice(this.decision, (this.decision == RenewalDecision.REASSIGN) ? this.newOfficeId : null,
				this.note, this.version);
	}

}
