package org.expertcommittee.appointment;

import org.jspecify.annotations.Nullable;

/**
 * Which appointments a list shows; {@code null} means any.
 *
 * @param status a state as it looks today, also {@code ENDING_SOON}; ACTIVE includes
 * those
 * @param text words of the expert's name, in Chinese, pinyin or initials
 */
public record AppointmentFilter(@Nullable AppointmentStatus status, @Nullable Long officeId, @Nullable Long termId,
		@Nullable String text) {

	public static final AppointmentFilter ALL = new AppointmentFilter(null, null, null, null);

	public static AppointmentFilter of(AppointmentStatus status) {
		return new AppointmentFilter(status, null, null, null);
	}

}
