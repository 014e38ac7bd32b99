package org.expertcommittee.recusal;

/** Where a tie became known. */
public enum RecusalSource {

	/** The expert said so in 我的资料. */
	PROFILE,
	/** The secretariat entered it on the expert's page. */
	SECRETARIAT,
	/** The expert said so when asked to take a case. */
	ACCEPTANCE,
	/** The registers show it; nobody had to declare it. */
	REGISTER;

	/** Key of the word. */
	public String messageKey() {
		return "recusal.source." + name();
	}

}
