package org.expertcommittee.certificate;

import java.util.Locale;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/**
 * How far a signing key is. {@link #EXPIRING} and {@link #EXPIRED} are never stored; they
 * are how one in use or prepared looks near and after its last day.
 */
public enum SigningKeyState implements Status {

	PREPARED(Tone.BLUE, null), ACTIVE(Tone.GREEN, "circle-check"), EXPIRING(Tone.AMBER, "clock"),
	EXPIRED(Tone.RED, "circle-alert"), RETIRED(Tone.NEUTRAL, null), COMPROMISED(Tone.RED, "shield-alert");

	private final Tone tone;

	private final @Nullable String icon;

	SigningKeyState(Tone tone, @Nullable String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	/** Whether it signs nothing any more, for good. */
	public boolean over() {
		return this == RETIRED || this == COMPROMISED;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "certificate.keys.state." + name().toLowerCase(Locale.ROOT);
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
