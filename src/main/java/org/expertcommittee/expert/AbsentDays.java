package org.expertcommittee.expert;

import java.time.LocalDate;

/** From day to day, both included. */
public record AbsentDays(LocalDate firstDay, LocalDate lastDay) {
}
