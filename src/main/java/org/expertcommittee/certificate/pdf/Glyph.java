package org.expertcommittee.certificate.pdf;

/**
 * One character, set in a face.
 *
 * @param codePoint the character
 * @param face the face that draws it
 * @param advance its width in units of the font size
 */
record Glyph(int codePoint, FontFace face, float advance) {
}
