package org.expertcommittee.consultation;

import java.time.Clock;
import java.util.List;

import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an own opinion was before, and what to do when two devices wrote at once: neither
 * text is lost.
 */
@Service
@PreAuthorize(Access.IS_EXPERT)
@Transactional
public class MyOpinionService {

	private final AssignmentRepository assignments;

	private final OpinionRepository opinions;

	private final OpinionVersionRepository versions;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	MyOpinionService(AssignmentRepository assignments, OpinionRepository opinions, OpinionVersionRepository versions,
			Checks checks, CurrentUser currentUser, Clock clock) {
		this.assignments = assignments;
		this.opinions = opinions;
		this.versions = versions;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Every version of the own opinion, the latest first. */
	@Transactional(readOnly = true)
	public List<OpinionVersionItem> versions(long assignmentId) {
		return this.versions.ofAssignment(find(assignmentId).requireId()).stream().map(OpinionVersion::toItem).toList();
	}

	/**
	 * Goes on with this text, whatever another device has saved; that is kept as a
	 * version.
	 * @throws IllegalAct when it was submitted in between
	 */
	public MyAssignment.Draft overwrite(long assignmentId, String text) {
		return write(assignmentId, text, true);
	}

	/** Keeps this text as a version and goes on with what another device has saved. */
	public MyAssignment.Draft keepAside(long assignmentId, String text) {
		return write(assignmentId, text, false);
	}

	private MyAssignment.Draft write(long assignmentId, String text, boolean mine) {
		Assignment assignment = find(assignmentId);
		assignment.consultation().requireWithExperts();
		assignment.requireWritable();
		this.checks.valid(new AssignmentService.Writing(text));
		Opinion opinion = this.opinions.findByAssignmentId(assignmentId)
			.orElseThrow(() -> new NotFound("opinion of assignment " + assignmentId));
		String by = this.currentUser.displayName();
		if (mine) {
			opinion.keep(opinion.text(), by, opinion.savedAt());
			opinion.save(text, by, this.clock.instant());
		}
		else {
			opinion.keep(text, by, this.clock.instant());
		}
		this.opinions.flush();
		return new MyAssignment.Draft(opinion.text(), opinion.savedAt(), opinion.getVersion());
	}

	private Assignment find(long id) {
		return this.assignments.findOwn(id, this.currentUser.requireExpertId())
			.orElseThrow(() -> new NotFound("assignment " + id));
	}

}
