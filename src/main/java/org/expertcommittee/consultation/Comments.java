package org.expertcommittee.consultation;

import java.time.Clock;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Threads between the secretariat and one expert. Callers have checked whose it is. */
@Component
class Comments {

	private final CommentRepository comments;

	private final CaseNews news;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	Comments(CommentRepository comments, CaseNews news, AuditTrail audit, Checks checks, CurrentUser currentUser,
			Clock clock) {
		this.comments = comments;
		this.news = news;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	List<CommentItem> thread(long assignmentId) {
		return this.comments.findByAssignmentIdOrderById(assignmentId).stream().map(AssignmentComment::toItem).toList();
	}

	void write(Assignment assignment, boolean byExpert, String text) {
		String words = this.checks.valid(new Writing(text)).text().strip();
		Consultation consultation = assignment.consultation();
		if (consultation.status() == ConsultationStatus.CLOSED) {
			throw new IllegalAct("consultation.refused.commentClosed");
		}
		if (!assignment.status().open() && assignment.status() != AssignmentStatus.SUBMITTED) {
			throw new IllegalAct("consultation.refused.comment");
		}
		AssignmentComment comment = this.comments.saveAndFlush(new AssignmentComment(assignment, byExpert, words,
				this.currentUser.displayName(), this.clock.instant()));
		this.audit.act("assignment.comment", assignment, consultation.caseNumber());
		// While the other side has not looked, one message says it.
		if (this.comments.firstUnread(assignment.requireId(), byExpert)
			.filter((first) -> first == comment.requireId())
			.isPresent()) {
			this.news.commented(assignment, byExpert, comment.requireId(), this.currentUser.displayName());
		}
	}

	/** The own side has seen what the other wrote. */
	void read(long assignmentId, boolean byExpert) {
		if (this.comments.firstUnread(assignmentId, byExpert).isPresent()) {
			this.comments.read(assignmentId, byExpert, this.clock.instant());
		}
	}

	/** A message as it is typed. */
	record Writing(@NotBlank @PlainText(max = 1000, multiline = true) String text) {
	}

}
