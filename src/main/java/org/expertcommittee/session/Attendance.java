package org.expertcommittee.session;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Whether an invited expert took part.
 *
 * @param hours how long, in quarters of an hour; nothing without having taken part
 */
public record Attendance(long expertId, boolean attended, @Nullable BigDecimal hours) {
}
