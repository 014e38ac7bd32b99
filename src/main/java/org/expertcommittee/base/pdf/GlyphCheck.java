package org.expertcommittee.base.pdf;

import java.util.ArrayList;
import java.util.List;

import org.expertcommittee.base.pdf.GlyphProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells before anything is issued which characters of a text would not come out right.
 */
public final class GlyphCheck {

	private final FontSet fonts;

	public GlyphCheck(FontSet fonts) {
		this.fonts = fonts;
	}

	/**
	 * Checks a text of one line.
	 * @param text any text, also with characters outside the basic plane or broken
	 * surrogates
	 * @return what is wrong with it, in the text's order; empty when all of it can be
	 * printed
	 */
	public List<GlyphProblem> check(String text) {
		List<GlyphProblem> problems = new ArrayList<>();
		int[] codePoints = text.codePoints().toArray();
		for (int i = 0; i < codePoints.length; i++) {
			Kind kind = kindOf(codePoints[i]);
			if (kind != null) {
				problems.add(new GlyphProblem(Character.toString(codePoints[i]), codePoints[i], i, kind));
			}
		}
		return problems;
	}

	private @Nullable Kind kindOf(int codePoint) {
		int type = Character.getType(codePoint);
		// variation selectors are typed as marks, but leave nothing on paper
		if ((codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)) {
			return Kind.INVISIBLE;
		}
		return switch (type) {
			case Character.UNASSIGNED, Character.SURROGATE -> Kind.UNASSIGNED;
			case Character.PRIVATE_USE -> Kind.PRIVATE_USE;
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				Kind.INVISIBLE;
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
				Kind.COMBINING;
			case Character.SPACE_SEPARATOR -> (codePoint == ' ' || codePoint == 0x3000) ? null : Kind.INVISIBLE;
			default -> inFonts(codePoint);
		};
	}

	private @Nullable Kind inFonts(int codePoint) {
		if (this.fonts.faceFor(codePoint) != null) {
			return null;
		}
		return this.fonts.isMapped(codePoint) ? Kind.EMPTY_OUTLINE : Kind.MISSING_GLYPH;
	}

}
