package org.expertcommittee.appointment;

/**
 * An appointment is taken back as if it had never been made: 撤销换届. Published within the
 * transaction of the act, before the appointment is removed. Listeners remove what hangs
 * on it, such as a draft certificate, or refuse with {@code IllegalAct} when that must
 * stay, which keeps the appointment as well.
 */
public record AppointmentWithdrawn(long appointmentId) {
}
