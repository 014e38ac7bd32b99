package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.jspecify.annotations.Nullable;

/** An expert asks for more time for an own part of a case; the secretariat decides. */
@Entity
class ExtensionRequest extends BaseEntity {

	/** Nobody needs more at once. */
	private static final int MOST_DAYS = 180;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "assignment_id")
	private Assignment assignment;

	private String reason;

	private LocalDate dueBefore;

	private LocalDate wantedOn;

	private String askedBy;

	private Instant askedAt;

	@Enumerated(EnumType.STRING)
	private ExtensionState state;

	private @Nullable LocalDate grantedOn;

	private @Nullable String decisionNote;

	private @Nullable String decidedBy;

	private @Nullable Instant decidedAt;

	@SuppressWarnings("NullAway.Init")
	protected ExtensionRequest() {
	}

	/**
	 * Asks.
	 * @throws InvalidInput when the deadline has passed or the wanted day is not after it
	 * @throws IllegalAct unless the expert works on it
	 */
	@SuppressWarnings("NullAway.Init")
	ExtensionRequest(Assignment assignment, LocalDate wantedOn, String reason, String by, Instant at) {
		if (assignment.status() != AssignmentStatus.ACCEPTED) {
			throw new IllegalAct("consultation.refused.extension");
		}
		LocalDate due = assignment.dueOn();
		if (ChinaTime.day(at).isAfter(due)) {
			throw InvalidInput.at("wantedOn", "consultation.extension.tooLate", due);
		}
		requireLater("wantedOn", due, wantedOn);
		this.assignment = assignment;
		this.reason = reason.strip();
		this.dueBefore = due;
		this.wantedOn = wantedOn;
		this.askedBy = by;
		this.askedAt = at;
		this.state = ExtensionState.OPEN;
	}

	/** 同意. */
	void grant(LocalDate until, @Nullable String note, String by, Instant at) {
		requireOpen();
		if (this.assignment.status() != AssignmentStatus.ACCEPTED) {
			throw new IllegalAct("consultation.refused.extensionOver");
		}
		requireLater("grantedOn", this.assignment.dueOn(), until);
		if (until.isBefore(ChinaTime.day(at))) {
			throw InvalidInput.at("grantedOn", "consultation.extensionPast");
		}
		this.state = ExtensionState.GRANTED;
		this.grantedOn = until;
		decide(note, by, at);
	}

	/** 不同意. */
	void refuse(String why, String by, Instant at) {
		requireOpen();
		this.state = ExtensionState.REFUSED;
		decide(why, by, at);
	}

	private void decide(@Nullable String note, String by, Instant at) {
		this.decisionNote = note;
		this.decidedBy = by;
		this.decidedAt = at;
	}

	private void requireOpen() {
		if (this.state != ExtensionState.OPEN) {
			throw new IllegalAct("consultation.refused.extensionDecided", String.valueOf(this.decidedBy));
		}
	}

	private static void requireLater(String field, LocalDate due, LocalDate day) {
		if (!day.isAfter(due)) {
			throw InvalidInput.at(field, "consultation.extension.notLater", due);
		}
		if (day.isAfter(due.plusDays(MOST_DAYS))) {
			throw InvalidInput.at(field, "consultation.extension.tooFar", MOST_DAYS);
		}
	}

	Assignment assignment() {
		return this.assignment;
	}

	/** Whether it still waits for a decision; what the expert has finished needs none. */
	boolean waits() {
		return this.state == ExtensionState.OPEN && this.assignment.status() == AssignmentStatus.ACCEPTED;
	}

	ExtensionItem toItem(String expertName) {
		Consultation c = this.assignment.consultation();
		return new ExtensionItem(requireId(), c.requireId(), this.assignment.requireId(), c.title(), expertName,
				this.reason, this.dueBefore, this.wantedOn, this.askedAt, this.state, waits(), this.grantedOn,
				this.decisionNote, this.decidedBy, this.decidedAt);
	}

}
