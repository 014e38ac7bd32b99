package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as it was at some moment. A submitted one never changes; it may be returned
 * for completion once.
 */
@Entity
@Table(name = "opinion_version")
@Untracked
class OpinionVersion extends BaseEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "opinion_id")
	private Opinion opinion;

	private int edition;

	private String text;

	private String writtenBy;

	private Instant writtenAt;

	private boolean submitted;

	private @Nullable Instant returnedAt;

	private @Nullable String returnedBy;

	private @Nullable String returnReason;

	private @Nullable LocalDate submitBy;

	@SuppressWarnings("NullAway.Init")
	protected OpinionVersion() {
	}

	OpinionVersion(Opinion opinion, int edition, String text, boolean submitted, String by, Instant at) {
		this.opinion = opinion;
		this.edition = edition;
		this.text = text;
		this.submitted = submitted;
		this.writtenBy = by;
		this.writtenAt = at;
	}

	void giveBack(String reason, LocalDate newSubmitBy, String by, Instant at) {
		this.returnReason = reason;
		this.submitBy = newSubmitBy;
		this.returnedBy = by;
		this.returnedAt = at;
	}

	int edition() {
		return this.edition;
	}

	boolean submitted() {
		return this.submitted;
	}

	String text() {
		return this.text;
	}

	Instant writtenAt() {
		return this.writtenAt;
	}

	Assignment assignment() {
		return this.opinion.assignment();
	}

	OpinionVersionItem toItem() {
		return new OpinionVersionItem(requireId(), this.text, this.writtenBy, this.writtenAt, this.submitted,
				this.returnedAt, this.returnedBy, this.returnReason, this.submitBy);
	}

}
