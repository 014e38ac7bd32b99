package org.expertcommittee.base.text;

/**
 * What is wrong with a text.
 *
 * @param kind the rule that is broken
 * @param codePoint the first character that breaks it; -1 when the text as a whole does
 */
public record TextProblem(Kind kind, int codePoint) {

	/** The rules a text can break. */
	public enum Kind {

		/** Nothing but spaces. */
		EMPTY,
		/** More code points than allowed. */
		TOO_LONG,
		/** Control character, line break or tab. */
		CONTROL,
		/**
		 * Takes no room on the page: zero width, variation selector, tag, direction mark.
		 */
		INVISIBLE,
		/** Means something on the writer's computer alone. */
		PRIVATE_USE,
		/** Not a character of Unicode, or half of one. */
		UNASSIGNED,
		/** A sign that no name contains. */
		SYMBOL,
		/** A name without any letter. */
		NO_LETTER

	}

	static TextProblem of(Kind kind) {
		return new TextProblem(kind, -1);
	}

	/**
	 * The character as people look it up, e.g. {@code U+200B}; empty when there is none.
	 */
	public String label() {
		return (this.codePoint < 0) ? "" : "U+%04X".formatted(this.codePoint);
	}

}
