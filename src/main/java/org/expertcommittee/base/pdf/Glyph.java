package org.expertcommittee.base.pdf;

/**
 * One character, set in a face.
 *
 * @param codePoint the character
 * @param face the face that draws it
 * @param id the face's number for it
 * @param advance its width in units of the font size
 */
public record Glyph(int codePoint, FontFace face, int id, float advance) {
}
