package org.expertcommittee.committee;

/**
 * How a certificate addresses its holder; the words are those of the Chinese document.
 */
public enum Honorific {

	COMRADE("同志"), MR("先生"), MS("女士"), PROFESSOR("教授"), NONE("");

	private final String word;

	Honorific(String word) {
		this.word = word;
	}

	/** The word after the name in the document; empty for none. */
	public String word() {
		return this.word;
	}

	/** Key of the word in the form. */
	public String messageKey() {
		return "committee.honorific." + name();
	}

}
