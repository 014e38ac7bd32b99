package org.expertcommittee.certificate;

import java.util.Locale;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/**
 * How far a certificate is. {@link #EXPIRED} and {@link #ENDED} are never stored; they
 * are how a valid one looks after its last day, and after its appointment was ended
 * early.
 */
public enum CertificateStatus implements Status {

	DRAFT(Tone.NEUTRAL, null), AWAITING_SEAL(Tone.AMBER, "stamp"), ISSUED(Tone.GREEN, "circle-check"),
	RECEIVED(Tone.GREEN, "circle-check"), EXPIRED(Tone.NEUTRAL, null), ENDED(Tone.NEUTRAL, null),
	REPLACED(Tone.NEUTRAL, null), REVOKED(Tone.RED, "circle-x");

	private final Tone tone;

	private final @Nullable String icon;

	CertificateStatus(Tone tone, @Nullable String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	/** Whether it is stored as issued and stands for its appointment. */
	boolean handedOut() {
		return this == ISSUED || this == RECEIVED;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "certificate.status." + name().toLowerCase(Locale.ROOT);
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
