package org.expertcommittee.appointment;

import java.time.LocalDate;

/** What a certificate needs to know of an appointment. */
public record AppointmentFacts(long id, long committeeId, long expertId, String expertName, String officeName,
		LocalDate startsOn, LocalDate endsOn, int years, AppointmentStatus state) {
}
