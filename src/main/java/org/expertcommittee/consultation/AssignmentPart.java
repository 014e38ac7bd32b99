package org.expertcommittee.consultation;

/** What an expert does in a case: 主办 or 协办. */
public enum AssignmentPart {

	LEAD, SUPPORT;

	/** Key of the word. */
	public String messageKey() {
		return "consultation.part." + name();
	}

}
