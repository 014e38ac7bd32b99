package org.expertcommittee.consultation;

/** What a rule of deadlines sets a time for, in the order in which it comes. */
public enum DeadlineStep {

	/** 交办, from the receipt. */
	HAND_OVER,
	/** The expert accepts or declines, from the hand-over. */
	REPLY,
	/** 初次反馈 to the enterprise, from the receipt. */
	FEEDBACK,
	/** The answer to an ordinary case, from the receipt. */
	ORDINARY,
	/** The answer to a complex case, from the receipt. */
	COMPLEX,
	/** The opinion of the lead, from the hand-over. */
	LEAD,
	/** The opinion of a supporting expert, from the hand-over. */
	SUPPORT;

	/** Key of the word. */
	public String messageKey() {
		return "consultation.step." + name();
	}

}
