package org.expertcommittee.notification;

/**
 * An entry for a calendar, as RFC 6047 sends it by mail.
 *
 * @param method REQUEST or CANCEL, as in the calendar
 * @param calendar the whole iCalendar object, in lines of at most 75 octets
 */
public record Invitation(String method, String calendar) {
}
