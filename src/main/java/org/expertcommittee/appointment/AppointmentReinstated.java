package org.expertcommittee.appointment;

/**
 * An early end that {@link AppointmentEnded} told of was taken back. Published within the
 * transaction of the act.
 */
public record AppointmentReinstated(long appointmentId) {
}
