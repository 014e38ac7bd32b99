package org.expertcommittee.recommendation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;

/** Who shall see to it until when. */
public record PlanData(@NotBlank @PlainText(max = 100) String unit, @NotNull LocalDate dueOn, long version) {
}
