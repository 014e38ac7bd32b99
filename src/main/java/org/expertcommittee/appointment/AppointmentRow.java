package org.expertcommittee.appointment;

import org.jspecify.annotations.Nullable;

/**
 * A row of the list of appointments.
 *
 * @param next what it waits for
 * @param certificateId the certificate that stands, if there is one
 */
public record AppointmentRow(AppointmentListItem item, NextStep next, @Nullable Long certificateId) {
}
