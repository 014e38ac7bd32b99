package org.expertcommittee.draw;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How the drawn experts are assigned.
 *
 * @param leadId who leads; nothing means the first one drawn
 * @param replyBy last day to accept or decline
 */
public record ConfirmData(@Nullable Long leadId, @NotNull LocalDate replyBy) {
}
