package org.expertcommittee.consultation;

import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 综合意见 for the lead expert, who drafts it out of everybody's opinions. Before the own
 * opinion is submitted those of the others stay unknown, so that each is independent.
 */
@Service
@PreAuthorize(Access.IS_EXPERT)
@Transactional
public class LeadReportService {

	private final AssignmentRepository assignments;

	private final ConsultationRepository consultations;

	private final CaseReports writing;

	private final CurrentUser currentUser;

	LeadReportService(AssignmentRepository assignments, ConsultationRepository consultations, CaseReports writing,
			CurrentUser currentUser) {
		this.assignments = assignments;
		this.consultations = consultations;
		this.writing = writing;
		this.currentUser = currentUser;
	}

	/** Whether the joint report is this expert's to write. */
	@Transactional(readOnly = true)
	public boolean mayWrite(long assignmentId) {
		return leads(find(assignmentId));
	}

	/** Every version, the latest first. */
	@Transactional(readOnly = true)
	public List<ReportItem> versions(long assignmentId) {
		return this.writing.all(require(assignmentId).consultation().requireId());
	}

	/** A first version out of the opinions; nothing is saved. */
	@Transactional(readOnly = true)
	public ReportData compose(long assignmentId) {
		return this.writing.compose(require(assignmentId).consultation());
	}

	/**
	 * Saves the next version.
	 * @throws StaleData when somebody else saved one in between
	 * @throws IllegalAct once the case is answered
	 */
	public void save(long assignmentId, ReportData data) {
		Consultation c = this.consultations.lock(require(assignmentId).consultation().requireId()).orElseThrow();
		c.requireWithExperts();
		this.writing.save(c, data);
	}

	private Assignment require(long assignmentId) {
		Assignment assignment = find(assignmentId);
		if (!leads(assignment)) {
			throw new IllegalAct("consultation.refused.reportNotLead");
		}
		return assignment;
	}

	private static boolean leads(Assignment assignment) {
		return assignment.part() == AssignmentPart.LEAD && assignment.status() == AssignmentStatus.SUBMITTED;
	}

	private Assignment find(long id) {
		return this.assignments.findOwn(id, this.currentUser.requireExpertId())
			.orElseThrow(() -> new NotFound("assignment " + id));
	}

}
