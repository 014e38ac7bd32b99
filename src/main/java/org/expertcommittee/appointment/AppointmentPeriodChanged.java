package org.expertcommittee.appointment;

import java.time.LocalDate;

/**
 * The last day of an active appointment was moved (延长, 缩短). Published within the
 * transaction of the act.
 *
 * @param endsOn the new last day
 */
public record AppointmentPeriodChanged(long appointmentId, LocalDate endsOn) {
}
