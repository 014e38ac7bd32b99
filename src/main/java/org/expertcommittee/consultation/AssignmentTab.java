package org.expertcommittee.consultation;

import java.util.Set;

/** The parts of 我的任务: 待答复, 办理中, 已完成. */
public enum AssignmentTab {

	TO_REPLY(Set.of(AssignmentStatus.PENDING)), IN_WORK(Set.of(AssignmentStatus.ACCEPTED)),
	DONE(Set.of(AssignmentStatus.SUBMITTED, AssignmentStatus.DECLINED, AssignmentStatus.RELEASED));

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<AssignmentStatus> statuses;

	AssignmentTab(Set<AssignmentStatus> statuses) {
		this.statuses = statuses;
	}

	Set<AssignmentStatus> statuses() {
		return this.statuses;
	}

	/** Key of the word. */
	public String messageKey() {
		return "consultation.tab." + name();
	}

}
