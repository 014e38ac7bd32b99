package org.expertcommittee.appointment;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/**
 * What a 换届 is from and to.
 *
 * @param newTermId a later term of the same committee
 * @param startsOn first day of the new appointments, within the new term
 * @param version what the edit was based on; 0 for a new one
 */
public record RenewalData(@NotNull Long oldTermId, @NotNull Long newTermId, @NotNull LocalDate startsOn, long version) {
}
