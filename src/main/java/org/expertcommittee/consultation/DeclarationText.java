package org.expertcommittee.consultation;

/**
 * What an expert declares when accepting. A text that was declared once is never changed;
 * another wording gets another version.
 */
public enum DeclarationText {

	/** There is no tie. */
	NO_TIE("2026-1"),
	/** There is one, and a second person of the secretariat has let it pass. */
	WAIVED("2026-1-waived");

	private final String version;

	DeclarationText(String version) {
		this.version = version;
	}

	/** What is stored with the declaration. */
	public String version() {
		return this.version;
	}

	/** Key of the text. */
	public String messageKey() {
		return "consultation.declaration." + this.version;
	}

}
