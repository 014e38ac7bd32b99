package org.expertcommittee.session;

/** How a session is held: 现场、线上、书面. */
public enum SessionWay {

	ON_SITE, ONLINE, WRITTEN;

	/** Key of the word. */
	public String messageKey() {
		return "session.way." + name();
	}

}
