package org.expertcommittee.account;

import java.util.Locale;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;

/** Whether somebody can log in with an account. */
public enum AccountStatus implements Status {

	/** Made, but its person has not set a password yet. */
	INVITED(Tone.BLUE),

	ACTIVE(Tone.GREEN),

	/** Too many wrong passwords; opens again by itself. */
	LOCKED(Tone.AMBER),

	DISABLED(Tone.NEUTRAL);

	private final Tone tone;

	AccountStatus(Tone tone) {
		this.tone = tone;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "account.status." + name().toLowerCase(Locale.ROOT);
	}

}
