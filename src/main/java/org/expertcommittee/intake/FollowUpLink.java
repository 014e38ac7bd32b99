package org.expertcommittee.intake;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link with which an enterprise says what it thinks of its answer. Only the
 * hash of its token is kept.
 */
@Entity
@Table(name = "follow_up_link")
class FollowUpLink extends BaseEntity {

	private long consultationId;

	@Sensitive
	private String tokenHash;

	private String madeBy;

	private Instant madeAt;

	private Instant expiresAt;

	@Sensitive
	private @Nullable String mailedTo;

	private @Nullable Instant usedAt;

	private @Nullable Instant revokedAt;

	@SuppressWarnings("NullAway.Init")
	protected FollowUpLink() {
	}

	FollowUpLink(long consultationId, String token, int days, @Nullable String mailedTo, String by, Instant at) {
		this.consultationId = consultationId;
		this.tokenHash = hash(token);
		this.madeBy = by;
		this.madeAt = at;
		this.expiresAt = at.plus(Duration.ofDays(days));
		this.mailedTo = mailedTo;
	}

	static String hash(String token) {
		return Secrets.sha256("follow-up " + token);
	}

	boolean usableAt(Instant now) {
		return stateAt(now) == FollowUpLinkItem.State.OPEN;
	}

	void use(Instant at) {
		if (!usableAt(at)) {
			throw new IllegalAct("intake.link.refused.use");
		}
		this.usedAt = at;
	}

	void revoke(Instant at) {
		if (!usableAt(at)) {
			throw new IllegalAct("intake.link.refused.revoke");
		}
		this.revokedAt = at;
	}

	private FollowUpLinkItem.State stateAt(Instant now) {
		if (this.usedAt != null) {
			return FollowUpLinkItem.State.USED;
		}
		if (this.revokedAt != null) {
			return FollowUpLinkItem.State.REVOKED;
		}
		return now.isBefore(this.expiresAt) ? FollowUpLinkItem.State.OPEN : FollowUpLinkItem.State.EXPIRED;
	}

	long consultationId() {
		return this.consultationId;
	}

	Instant expiresAt() {
		return this.expiresAt;
	}

	FollowUpLinkItem toItem(Instant now) {
		return new FollowUpLinkItem(requireId(), stateAt(now), this.madeBy, this.madeAt, this.expiresAt,
				this.mailedTo != null, this.usedAt);
	}

}
