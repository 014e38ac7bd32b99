package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.jspecify.annotations.Nullable;

/** 换届: what is to become of every member of a term in the next one. */
@Entity
class Renewal extends BaseEntity {

	private long committeeId;

	private long oldTermId;

	private long newTermId;

	private LocalDate startsOn;

	private String letter;

	@Enumerated(EnumType.STRING)
	private RenewalState state = RenewalState.PLANNING;

	private @Nullable Long batchId;

	private String createdBy;

	private Instant createdAt;

	private @Nullable String executedBy;

	private @Nullable Instant executedAt;

	private @Nullable String undoneBy;

	private @Nullable Instant undoneAt;

	@SuppressWarnings("NullAway.Init")
	protected Renewal() {
	}

	@SuppressWarnings("NullAway.Init")
	Renewal(long committeeId, RenewalData data, String letter, String by, Instant at) {
		this.committeeId = committeeId;
		this.oldTermId = data.oldTermId();
		this.letter = letter;
		this.createdBy = by;
		this.createdAt = at;
		fill(data);
	}

	/** Moves it to another new term or first day; the old term stays. */
	void change(RenewalData data) {
		requirePlanning();
		fill(data);
	}

	private void fill(RenewalData data) {
		this.newTermId = data.newTermId();
		this.startsOn = data.startsOn();
	}

	/** The letter can be worded at any time: it is written when it is fetched. */
	void word(String text) {
		this.letter = text;
	}

	/**
	 * Refuses what only a plan allows.
	 * @throws IllegalAct when it has been executed
	 */
	void requirePlanning() {
		switch (this.state) {
			case PLANNING -> {
			}
			case EXECUTED -> throw new IllegalAct("renewal.illegal.executed", String.valueOf(this.executedBy));
			case UNDOING -> throw new IllegalAct("renewal.illegal.undoing");
		}
	}

	void execute(String by, Instant at) {
		requirePlanning();
		this.state = RenewalState.EXECUTED;
		this.executedBy = by;
		this.executedAt = at;
	}

	/** Goes on making appointments, also after an undo that could not be completed. */
	void resume() {
		if (this.state == RenewalState.PLANNING) {
			throw new IllegalAct("renewal.illegal.notExecuted");
		}
		this.state = RenewalState.EXECUTED;
	}

	/** Begins, or goes on, taking back what was made. */
	void undo(String by, Instant at) {
		if (this.state == RenewalState.PLANNING) {
			throw new IllegalAct("renewal.illegal.notExecuted");
		}
		this.state = RenewalState.UNDOING;
		this.undoneBy = by;
		this.undoneAt = at;
	}

	/** Everything has been taken back: a plan again. */
	void undone() {
		if (this.state != RenewalState.UNDOING) {
			throw new IllegalAct("renewal.illegal.notUndoing");
		}
		this.state = RenewalState.PLANNING;
		this.executedBy = null;
		this.executedAt = null;
	}

	void workedOnBy(long batch) {
		this.batchId = batch;
	}

	RenewalState state() {
		return this.state;
	}

	long committeeId() {
		return this.committeeId;
	}

	long oldTermId() {
		return this.oldTermId;
	}

	long newTermId() {
		return this.newTermId;
	}

	LocalDate startsOn() {
		return this.startsOn;
	}

	String letter() {
		return this.letter;
	}

	@Nullable Long batchId() {
		return this.batchId;
	}

	@Nullable Instant executedAt() {
		return this.executedAt;
	}

}
