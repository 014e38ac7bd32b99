package org.expertcommittee.certificate;

/**
 * One text that has a character.
 *
 * @param id of the expert, committee, office, certificate; of a template, its committee
 * @param text the name, or the line that has the character
 */
public record GlyphUse(GlyphSource source, long id, String text) {
}
