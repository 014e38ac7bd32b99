package org.expertcommittee.base.pdf;

import java.util.List;

/**
 * A line of set text. All measures in units of the font size.
 *
 * @param glyphs the characters
 * @param adjust what to add after each character: narrower punctuation, or room to reach
 * the margin
 * @param start where the first character's box begins; negative for an opening bracket
 * that hangs into the margin
 * @param width the visible width, from the margin on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only drawn
public record Line(List<Glyph> glyphs, float[] adjust, float start, float width) {
}
