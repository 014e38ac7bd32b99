package org.expertcommittee.consultation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/** What an expert wrote: a draft until it is submitted, then unchangeable. */
@Entity
@Table(name = "opinion")
class Opinion extends BaseEntity {

	@OneToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "assignment_id")
	private Assignment assignment;

	// Drafts are saved every few seconds; the trail keeps the submission.
	@Untracked
	private String text;

	@Untracked
	private Instant savedAt;

	private @Nullable Instant submittedAt;

	@SuppressWarnings("NullAway.Init")
	protected Opinion() {
	}

	Opinion(Assignment assignment, String text, Instant at) {
		assignment.requireWritable();
		this.assignment = assignment;
		this.text = text;
		this.savedAt = at;
	}

	void save(String newText, Instant at) {
		if (this.submittedAt != null) {
			throw new IllegalAct("consultation.refused.opinion");
		}
		this.text = newText;
		this.savedAt = at;
	}

	void submit(Instant at) {
		if (this.submittedAt != null) {
			throw new IllegalAct("consultation.refused.opinion");
		}
		this.submittedAt = at;
	}

	Assignment assignment() {
		return this.assignment;
	}

	String text() {
		return this.text;
	}

	Instant savedAt() {
		return this.savedAt;
	}

	@Nullable Instant submittedAt() {
		return this.submittedAt;
	}

}
