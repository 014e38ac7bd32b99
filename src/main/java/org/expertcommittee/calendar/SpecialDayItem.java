package org.expertcommittee.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day of the official calendar.
 *
 * @param name of the holiday it belongs to
 * @param source number of the notice that says so
 */
public record SpecialDayItem(long id, LocalDate day, DayKind kind, String name, @Nullable String source) {
}
