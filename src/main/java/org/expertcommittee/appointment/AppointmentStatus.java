package org.expertcommittee.appointment;

import java.util.Locale;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/**
 * How far an appointment is. {@link #ENDING_SOON} and {@link #UPCOMING} are never stored;
 * they are how an active appointment looks on a given day.
 */
public enum AppointmentStatus implements Status {

	PROPOSED(Tone.BLUE), IN_APPROVAL(Tone.AMBER), ACTIVE(Tone.GREEN), UPCOMING(Tone.BLUE), ENDING_SOON(Tone.AMBER),
	ENDED(Tone.NEUTRAL), DISMISSED(Tone.NEUTRAL), RESIGNED(Tone.NEUTRAL);

	private final Tone tone;

	AppointmentStatus(Tone tone) {
		this.tone = tone;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "appointment.status." + name().toLowerCase(Locale.ROOT);
	}

	@Override
	public @Nullable String icon() {
		return (this == ENDING_SOON) ? "clock" : null;
	}

	/** Whether it is approved and not over. */
	public boolean inOffice() {
		return this == ACTIVE || this == UPCOMING || this == ENDING_SOON;
	}

}
