package org.expertcommittee.consultation.ui;

import org.expertcommittee.base.NavigationCount;
import org.expertcommittee.consultation.AssignmentCounts;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** How many own assignments are open. */
@Component
class AssignmentCounter implements NavigationCount {

	private static final AssignmentCounts NONE = new AssignmentCounts(0, 0, 0, 0);

	private final AssignmentService assignments;

	private final CurrentUser currentUser;

	AssignmentCounter(AssignmentService assignments, CurrentUser currentUser) {
		this.assignments = assignments;
		this.currentUser = currentUser;
	}

	@Override
	public String route() {
		return ConsultationNavigation.MINE;
	}

	@Override
	public long count() {
		return counts().open();
	}

	@Override
	public boolean late() {
		return counts().late() > 0;
	}

	private AssignmentCounts counts() {
		boolean expert = this.currentUser.has(Role.EXPERT)
				&& this.currentUser.find().map((user) -> user.expertId() != null).orElse(false);
		return expert ? this.assignments.counts() : NONE;
	}

}
