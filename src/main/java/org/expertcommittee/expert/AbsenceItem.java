package org.expertcommittee.expert;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** An absence as it is shown to the expert and the secretariat. */
public record AbsenceItem(long id, LocalDate firstDay, LocalDate lastDay, @Nullable String note, String enteredBy) {
}
