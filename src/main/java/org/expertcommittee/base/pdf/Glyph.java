package org.expertcommittee.base.pdf;

/**
 * One character, set in a face.
 *
 * @param codePoint the character
 * @param face the face that draws it
 * @param id the face's number for it
 * @param advance its width in units of the font size
 * @param mark whether it is a punctuation mark with a blank half
 */
public record Glyph(int codePoint, FontFace face, int id, float advance, Mark mark) {

	/** Which half of its box is blank. */
	enum Mark {

		NONE, OPENING, CLOSING;

		static Mark of(int codePoint, float advance) {
			if (advance <= 0.9f) {
				return NONE;
			}
			return Kinsoku.isOpening(codePoint) ? OPENING : Kinsoku.isClosing(codePoint) ? CLOSING : NONE;
		}

	}

}
