package org.expertcommittee.expert;

/** As an identity card says it. */
public enum Sex {

	MALE, FEMALE;

	/** Key of the word. */
	public String messageKey() {
		return "expert.sex." + name();
	}

}
