package org.expertcommittee.appointment;

import java.time.LocalDate;

/**
 * An appointment ends before its last day: 解聘, 辞聘, 改聘. Published within the transaction
 * of the act.
 *
 * @param lastDay the last day in office
 */
public record AppointmentEnded(long appointmentId, LocalDate lastDay) {
}
