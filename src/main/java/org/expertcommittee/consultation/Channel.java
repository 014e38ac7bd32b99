package org.expertcommittee.consultation;

/** How a request reached the secretariat: 来访、电话、来信、会议、调研、线上. */
public enum Channel {

	VISIT, PHONE, LETTER, MEETING, SURVEY, ONLINE;

	/** Key of the word. */
	public String messageKey() {
		return "consultation.channel." + name();
	}

}
