package org.expertcommittee.intake;

import java.time.Instant;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** A link of a case's follow-up, as the secretariat sees it. */
public record FollowUpLinkItem(long id, State state, String madeBy, Instant madeAt, Instant expiresAt, boolean mailed,
		@Nullable Instant usedAt) {

	/** How far a link is. */
	public enum State implements Status {

		OPEN(Tone.BLUE), USED(Tone.GREEN), EXPIRED(Tone.NEUTRAL), REVOKED(Tone.NEUTRAL);

		private final Tone tone;

		State(Tone tone) {
			this.tone = tone;
		}

		@Override
		public Tone tone() {
			return this.tone;
		}

		@Override
		public String messageKey() {
			return "intake.link.state." + name();
		}

		@Override
		public @Nullable String icon() {
			return null;
		}

	}

}
