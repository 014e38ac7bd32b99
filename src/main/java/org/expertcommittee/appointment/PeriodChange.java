package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One extension or shortening as the timeline shows it. */
public record PeriodChange(LocalDate oldEndsOn, LocalDate newEndsOn, String reason, @Nullable String documentNumber,
		String madeBy, Instant madeAt) {

	public boolean extension() {
		return this.newEndsOn.isAfter(this.oldEndsOn);
	}

}
