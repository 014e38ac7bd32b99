package org.expertcommittee.consultation;

/** What the enterprise said of the answer: 非常满意、满意、基本满意、不满意. */
public enum Satisfaction {

	VERY_SATISFIED, SATISFIED, FAIRLY_SATISFIED, DISSATISFIED;

	/** Key of the word. */
	public String messageKey() {
		return "consultation.satisfaction." + name();
	}

}
