package org.expertcommittee.consultation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/** One message between the secretariat and the expert of an assignment. */
@Entity
@Table(name = "assignment_comment")
@Untracked
class AssignmentComment extends BaseEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "assignment_id")
	private Assignment assignment;

	private boolean byExpert;

	private String writtenBy;

	private Instant writtenAt;

	private String text;

	private @Nullable Instant readAt;

	@SuppressWarnings("NullAway.Init")
	protected AssignmentComment() {
	}

	AssignmentComment(Assignment assignment, boolean byExpert, String text, String by, Instant at) {
		this.assignment = assignment;
		this.byExpert = byExpert;
		this.text = text;
		this.writtenBy = by;
		this.writtenAt = at;
	}

	Assignment assignment() {
		return this.assignment;
	}

	CommentItem toItem() {
		return new CommentItem(requireId(), this.byExpert, this.writtenBy, this.writtenAt, this.text, this.readAt);
	}

}
