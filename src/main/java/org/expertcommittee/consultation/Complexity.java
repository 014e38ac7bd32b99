package org.expertcommittee.consultation;

/** 一般事项 or 复杂事项; the rule of deadlines gives each its time. */
public enum Complexity {

	ORDINARY, COMPLEX;

	/** Key of the word. */
	public String messageKey() {
		return "consultation.complexity." + name();
	}

}
