package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Untracked;
import org.expertcommittee.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** One expert's part of a case. Its acts go through the case, which they may change. */
@Entity
@EntityListeners(PastWorkListener.class)
@Table(name = "assignment")
class Assignment extends BaseEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "consultation_id")
	private Consultation consultation;

	private long expertId;

	@Enumerated(EnumType.STRING)
	private AssignmentPart part;

	@Enumerated(EnumType.STRING)
	private AssignmentStatus status;

	private String assignedBy;

	private Instant assignedAt;

	private LocalDate replyBy;

	private @Nullable Instant repliedAt;

	private @Nullable String declineReason;

	private @Nullable Instant submittedAt;

	@Enumerated(EnumType.STRING)
	private WorkWay way = WorkWay.WRITTEN;

	private @Nullable LocalDate submitBy;

	private @Nullable LocalDate dueOn;

	/** What the enterprise said about the case into which the opinion went. */
	@Untracked
	@Enumerated(EnumType.STRING)
	private @Nullable Satisfaction satisfaction;

	/** Since when the expert sees nothing of it, because of a tie. */
	private @Nullable Instant recusedAt;

	@SuppressWarnings("NullAway.Init")
	protected Assignment() {
	}

	@SuppressWarnings("NullAway.Init")
	Assignment(Consultation consultation, long expertId, AssignmentPart part, LocalDate replyBy, String by,
			Instant at) {
		this.consultation = consultation;
		this.expertId = expertId;
		handOver(part, replyBy, by, at);
	}

	/** Asks the expert (again, after having declined or been released). */
	final void handOver(AssignmentPart newPart, LocalDate newReplyBy, String by, Instant at) {
		this.part = newPart;
		this.replyBy = newReplyBy;
		this.assignedBy = by;
		this.assignedAt = at;
		this.status = AssignmentStatus.PENDING;
		this.repliedAt = null;
		this.declineReason = null;
		this.dueOn = null;
		this.recusedAt = null;
		this.submitBy = null;
		this.satisfaction = null;
	}

	/** Changes what the expert does in the case. */
	void play(AssignmentPart newPart) {
		this.part = newPart;
	}

	/** Keeps what the enterprise said, when this expert had a part in the answer. */
	void rate(@Nullable Satisfaction said) {
		this.satisfaction = (this.status == AssignmentStatus.SUBMITTED) ? said : null;
	}

	void work(WorkWay newWay) {
		this.way = newWay;
	}

	/**
	 * Whether the expert declined, was released, or submitted what is answered already.
	 * @param answeredAt when the case was answered last
	 */
	boolean mayBeAskedAgain(@Nullable Instant answeredAt) {
		return switch (this.status) {
			case DECLINED, RELEASED, RECUSED -> true;
			case SUBMITTED -> answeredAt != null && this.submittedAt != null && !this.submittedAt.isAfter(answeredAt);
			default -> false;
		};
	}

	void accept(Instant at) {
		require(AssignmentStatus.PENDING, "consultation.refused.expertAccept");
		this.status = AssignmentStatus.ACCEPTED;
		this.repliedAt = at;
	}

	void decline(String reason, Instant at) {
		require(AssignmentStatus.PENDING, "consultation.refused.expertDecline");
		this.status = AssignmentStatus.DECLINED;
		this.declineReason = reason;
		this.repliedAt = at;
	}

	/**
	 * @throws IllegalAct unless the expert has accepted and not yet submitted
	 */
	void requireWritable() {
		require(AssignmentStatus.ACCEPTED, "consultation.refused.opinion");
	}

	void submit(Instant at) {
		requireWritable();
		this.status = AssignmentStatus.SUBMITTED;
		this.submittedAt = at;
	}

	/** 退回补充: something is missing, which is expected by that day. */
	void giveBack(LocalDate newSubmitBy) {
		require(AssignmentStatus.SUBMITTED, "consultation.refused.returnOpinion");
		this.status = AssignmentStatus.ACCEPTED;
		this.submittedAt = null;
		this.submitBy = newSubmitBy;
	}

	/** An own day for the opinion, where that is before the deadline of the case. */
	void promise(LocalDate due) {
		if (this.submitBy != null) {
			this.submitBy = due;
		}
		this.dueOn = due.isBefore(this.consultation.deadline()) ? due : null;
	}

	/** Moves what is still expected of the expert. */
	void move(int workingDays, WorkingDays days) {
		if (this.status == AssignmentStatus.PENDING) {
			this.replyBy = days.plus(this.replyBy, workingDays);
		}
		if (this.status.open() && this.dueOn != null) {
			this.dueOn = days.plus(this.dueOn, workingDays);
		}
		if (this.status.open() && this.submitBy != null) {
			this.submitBy = days.plus(this.submitBy, workingDays);
		}
	}

	/** The case goes on without this expert. */
	void release() {
		if (this.status.open()) {
			this.status = AssignmentStatus.RELEASED;
		}
	}

	/** Whether the expert is asked, works or has submitted. */
	boolean takesPart() {
		return this.status.open() || this.status == AssignmentStatus.SUBMITTED;
	}

	/**
	 * 回避: ends the expert's part because of a tie.
	 * @throws IllegalAct unless something is still expected of the expert
	 */
	void recuse(Instant at) {
		if (!this.status.open()) {
			throw new IllegalAct("consultation.refused.recuse");
		}
		this.status = AssignmentStatus.RECUSED;
		this.repliedAt = at;
		this.recusedAt = at;
	}

	/** The expert sees no more of a part that is done. */
	void hide(Instant at) {
		if (this.recusedAt == null) {
			this.recusedAt = at;
		}
	}

	/** The expert sees a part that is done again. */
	void show() {
		if (this.status != AssignmentStatus.RECUSED) {
			this.recusedAt = null;
		}
	}

	private void require(AssignmentStatus wanted, String refusal) {
		if (this.status != wanted) {
			throw new IllegalAct(refusal);
		}
	}

	Consultation consultation() {
		return this.consultation;
	}

	long expertId() {
		return this.expertId;
	}

	AssignmentStatus status() {
		return this.status;
	}

	AssignmentPart part() {
		return this.part;
	}

	WorkWay way() {
		return this.way;
	}

	/** The day by which a completed opinion is expected, when one was returned. */
	@Nullable LocalDate submitBy() {
		return this.submitBy;
	}

	/** The day by which the opinion is expected: the own one, or that of the case. */
	LocalDate dueOn() {
		if (this.submitBy != null) {
			return this.submitBy;
		}
		return (this.dueOn != null) ? this.dueOn : this.consultation.deadline();
	}

	LocalDate replyBy() {
		return this.replyBy;
	}

	Instant assignedAt() {
		return this.assignedAt;
	}

	@Nullable Instant repliedAt() {
		return this.repliedAt;
	}

	@Nullable Instant submittedAt() {
		return this.submittedAt;
	}

	@Nullable String declineReason() {
		return this.declineReason;
	}

}
