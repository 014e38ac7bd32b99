package org.expertcommittee.consultation;

/** How an expert works on a case: 现场, 线上, 书面. */
public enum WorkWay {

	ON_SITE, ONLINE, WRITTEN;

	/** Key of the word. */
	public String messageKey() {
		return "consultation.way." + name();
	}

}
