package org.expertcommittee.consultation;

import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An expert's messages with the secretariat about an own assignment; no one else's. */
@Service
@PreAuthorize(Access.IS_EXPERT)
@Transactional
public class MyCommentService {

	private final AssignmentRepository assignments;

	private final Comments comments;

	private final CurrentUser currentUser;

	MyCommentService(AssignmentRepository assignments, Comments comments, CurrentUser currentUser) {
		this.assignments = assignments;
		this.comments = comments;
		this.currentUser = currentUser;
	}

	/** The whole thread, the oldest first; what the secretariat wrote counts as read. */
	public List<CommentItem> open(long assignmentId) {
		find(assignmentId);
		List<CommentItem> thread = this.comments.thread(assignmentId);
		this.comments.read(assignmentId, false);
		return thread;
	}

	/**
	 * Writes to the secretariat.
	 * @throws IllegalAct when the case is closed or the assignment is over
	 */
	public void write(long assignmentId, String text) {
		this.comments.write(find(assignmentId), true, text);
	}

	private Assignment find(long id) {
		return this.assignments.findOwn(id, this.currentUser.requireExpertId())
			.orElseThrow(() -> new NotFound("assignment " + id));
	}

}
