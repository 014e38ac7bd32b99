package org.expertcommittee.base.pdf;

/**
 * A character that cannot be printed, and why.
 *
 * @param character the character itself
 * @param codePoint its Unicode code point
 * @param index where it stands in the text, counted in code points from 0
 * @param kind why it cannot be printed
 */
public record GlyphProblem(String character, int codePoint, int index, Kind kind) {

	/** The code point as Unicode writes it, for example U+E863. */
	public String codePointName() {
		return String.format("U+%04X", this.codePoint);
	}

	/** Why a character cannot be printed. */
	public enum Kind {

		/** Unicode gives this code point to no character. */
		UNASSIGNED,
		/** A control, format or selector character that leaves nothing on paper. */
		INVISIBLE,
		/** A private-use code point, which means something else on every machine. */
		PRIVATE_USE,
		/** A mark that combines with its neighbour, which the layout cannot place. */
		COMBINING,
		/** No font has the character. */
		MISSING_GLYPH,
		/** A font has the character, but draws nothing for it. */
		EMPTY_OUTLINE

	}

}
