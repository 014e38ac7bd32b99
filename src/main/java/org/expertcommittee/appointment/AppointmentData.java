package org.expertcommittee.appointment;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is entered to propose an appointment.
 *
 * @param years 1 to 10
 * @param lastDay the last day of a partial term (增补); nothing means so many full years
 * @param outsideTerm confirms a first or last day outside the committee's term
 * @param predecessorId the appointment that this one continues: 续聘 in the same office, 改聘
 * in another
 * @param version what the edit was based on; 0 for a new one
 */
public record AppointmentData(@NotNull Long expertId, @NotNull Long termId, @NotNull Long officeId,
		@NotNull LocalDate startsOn, @Min(1) @Max(10) int years, @Nullable LocalDate lastDay,
		@PlainText(max = 500, multiline = true) @Nullable String remark, boolean outsideTerm,
		@Nullable Long predecessorId, long version) {

	/**
	 * What the form begins with; what is still missing has to be chosen.
	 * @param expertId whom, if that is known
	 */
	@SuppressWarnings("NullAway") // refused by validation until it is filled in
	public static AppointmentData blank(@Nullable Long expertId, @Nullable Long termId, LocalDate startsOn) {
		return new AppointmentData(expertId, termId, null, startsOn, 3, null, null, false, null, 0);
	}

	/** The usual case: within the term, nothing special. */
	public static AppointmentData of(long expertId, long termId, long officeId, LocalDate startsOn, int years) {
		return new AppointmentData(expertId, termId, officeId, startsOn, years, null, null, false, null, 0);
	}

	/** The last day: the one given, else that of so many full years. */
	LocalDate end() {
		return (this.lastDay != null) ? this.lastDay : Appointment.lastDay(this.startsOn, this.years);
	}

}
