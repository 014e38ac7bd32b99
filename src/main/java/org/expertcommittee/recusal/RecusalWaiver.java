package org.expertcommittee.recusal;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.jspecify.annotations.Nullable;

/**
 * 豁免回避: one person asks, with a reason, that an expert may work on a case in spite of a
 * tie; another one decides.
 */
@Entity
@Table(name = "recusal_waiver")
class RecusalWaiver extends BaseEntity {

	private long consultationId;

	private long expertId;

	private String reason;

	@Enumerated(EnumType.STRING)
	private WaiverStatus status;

	private String requestedAccount;

	private String requestedBy;

	private Instant requestedAt;

	private @Nullable String decidedAccount;

	private @Nullable String decidedBy;

	private @Nullable Instant decidedAt;

	private @Nullable String decisionNote;

	@SuppressWarnings("NullAway.Init")
	protected RecusalWaiver() {
	}

	RecusalWaiver(long consultationId, long expertId, String reason, WaiverActor by, Instant at) {
		this.consultationId = consultationId;
		this.expertId = expertId;
		this.reason = reason;
		this.status = WaiverStatus.REQUESTED;
		this.requestedAccount = by.account();
		this.requestedBy = by.name();
		this.requestedAt = at;
	}

	/**
	 * Lets the expert work on the case.
	 * @throws IllegalAct for whoever asked, and when it was decided already
	 */
	void approve(WaiverActor by, Instant at) {
		requireAnother(by);
		decide(WaiverStatus.APPROVED, null, by, at);
	}

	/** Leaves the expert away. */
	void refuse(String why, WaiverActor by, Instant at) {
		requireAnother(by);
		decide(WaiverStatus.REFUSED, why, by, at);
	}

	/** Takes the request back, by whoever asked. */
	void withdraw(WaiverActor by, Instant at) {
		if (!this.requestedAccount.equals(by.account())) {
			throw new IllegalAct("recusal.waiver.notYours", this.requestedBy);
		}
		decide(WaiverStatus.WITHDRAWN, null, by, at);
	}

	private void requireAnother(WaiverActor by) {
		if (this.status == WaiverStatus.REQUESTED && this.requestedAccount.equals(by.account())) {
			throw new IllegalAct("recusal.waiver.own");
		}
		if (Objects.equals(by.expertId(), this.expertId)) {
			throw new IllegalAct("recusal.waiver.self");
		}
	}

	private void decide(WaiverStatus decision, @Nullable String why, WaiverActor by, Instant at) {
		if (this.status != WaiverStatus.REQUESTED) {
			throw new IllegalAct("recusal.waiver.decided", Objects.toString(this.decidedBy, ""),
					(this.decidedAt != null) ? ChinaTime.minute(this.decidedAt) : "");
		}
		this.status = decision;
		this.decidedAccount = by.account();
		this.decidedBy = by.name();
		this.decidedAt = at;
		this.decisionNote = why;
	}

	long consultationId() {
		return this.consultationId;
	}

	long expertId() {
		return this.expertId;
	}

	WaiverItem toItem() {
		return new WaiverItem(requireId(), this.consultationId, this.expertId, this.reason, this.status,
				this.requestedAccount, this.requestedBy, this.requestedAt, this.decidedBy, this.decidedAt,
				this.decisionNote);
	}

}
