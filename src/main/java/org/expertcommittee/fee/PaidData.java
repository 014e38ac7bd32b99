package org.expertcommittee.fee;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/** When the money was paid; not later than today. */
public record PaidData(@NotNull LocalDate paidOn) {
}
