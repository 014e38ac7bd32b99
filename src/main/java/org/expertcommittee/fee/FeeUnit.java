package org.expertcommittee.fee;

/** What is paid for: a full day, half a day, or one piece of work from afar. */
public enum FeeUnit {

	FULL_DAY, HALF_DAY, REMOTE;

	/** Key of the word. */
	public String messageKey() {
		return "fee.unit." + name();
	}

}
