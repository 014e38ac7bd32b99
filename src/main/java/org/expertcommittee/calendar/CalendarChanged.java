package org.expertcommittee.calendar;

/** The official calendar was changed. */
record CalendarChanged() {
}
