package org.expertcommittee.appointment;

import java.util.Locale;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.expertcommittee.appointment.CertificateProgress.Certified;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment waits for, from the proposal to the certificate in its holder's
 * hands.
 */
public enum NextStep implements Status {

	SUBMIT(Tone.BLUE), APPROVE(Tone.AMBER), DOCUMENT(Tone.AMBER), CERTIFICATE(Tone.BLUE), SEAL(Tone.AMBER),
	HAND_OVER(Tone.BLUE), NOTHING(Tone.GREEN);

	private final Tone tone;

	NextStep(Tone tone) {
		this.tone = tone;
	}

	/**
	 * What comes next.
	 * @param certificate the one that stands, if there is one
	 */
	static NextStep of(AppointmentListItem item, @Nullable Certified certificate) {
		if (item.state() == AppointmentStatus.PROPOSED) {
			return SUBMIT;
		}
		if (item.state() == AppointmentStatus.IN_APPROVAL) {
			return APPROVE;
		}
		if (!item.state().inOffice()) {
			return NOTHING;
		}
		if (certificate == null) {
			return (item.documentId() == null) ? DOCUMENT : CERTIFICATE;
		}
		return switch (certificate.stage()) {
			case DRAFT -> CERTIFICATE;
			case AWAITING_SEAL -> SEAL;
			case ISSUED -> HAND_OVER;
			case RECEIVED -> NOTHING;
		};
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "appointment.next." + name().toLowerCase(Locale.ROOT);
	}

	@Override
	public @Nullable String icon() {
		return null;
	}

}
