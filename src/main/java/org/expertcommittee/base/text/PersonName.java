package org.expertcommittee.base.text;

import java.text.Normalizer;

import com.ibm.icu.lang.UCharacter;
import org.expertcommittee.base.text.TextProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a person's name: any letter of GB 18030-2022 (all planes, all scripts),
 * the separating dot "·" (U+00B7), and in foreign names spaces, hyphens, apostrophes and
 * full stops. Digits may follow letters, as in the names of samples.
 */
public final class PersonName {

	/** Longest name, in code points. */
	public static final int MAX_CODE_POINTS = 40;

	private static final int DOT = 0x00B7;

	/** Signs that input methods give for the dot, and that look like it. */
	private static final String DOT_LOOK_ALIKES = "\u2022\u2027\u30FB\uFF65\u22C5\u2219\u2E31\u2E33";

	/** The last is the point between Tibetan syllables. */
	private static final String INNER_SIGNS = "\u00B7 -'\u2019.\u0F0B";

	private PersonName() {
	}

	/**
	 * The name as it is stored: spaces at the ends gone, several as one, none between Han
	 * characters (lists are often typed "李 晓") or beside the dot; look-alikes of the dot,
	 * full-width letters and radicals copied from PDF files as the ordinary characters.
	 * Han characters themselves are never exchanged for another.
	 */
	public static String normalise(String raw) {
		StringBuilder name = new StringBuilder();
		raw.codePoints().map(PersonName::ordinary).forEach(name::appendCodePoint);
		String text = name.toString().replaceAll(" {2,}", " ").strip();
		text = text.replaceAll(" ?\u00B7 ?", "\u00B7");
		return text.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
	}

	/**
	 * The first problem of a name once it is normalised.
	 * @return the problem, or null when the name is fine
	 */
	public static @Nullable TextProblem problem(String raw) {
		String name = normalise(raw);
		if (name.isEmpty()) {
			return TextProblem.of(Kind.EMPTY);
		}
		TextProblem problem = PlainTextRules.problem(name, MAX_CODE_POINTS, false);
		if (problem != null) {
			return problem;
		}
		int[] codePoints = name.codePoints().toArray();
		boolean letter = false;
		for (int i = 0; i < codePoints.length; i++) {
			int codePoint = codePoints[i];
			boolean inner = INNER_SIGNS.indexOf(codePoint) >= 0;
			boolean atEnd = i == 0 || (i == codePoints.length - 1 && codePoint != '.');
			boolean mark = letter && isMark(codePoint);
			if (isLetter(codePoint)) {
				letter = true;
			}
			else if (inner ? atEnd : !mark && !isDigit(codePoint)) {
				return new TextProblem(Kind.SYMBOL, codePoint);
			}
		}
		return letter ? null : TextProblem.of(Kind.NO_LETTER);
	}

	private static int ordinary(int codePoint) {
		if (DOT_LOOK_ALIKES.indexOf(codePoint) >= 0) {
			return DOT;
		}
		if (UCharacter.getType(codePoint) == UCharacter.SPACE_SEPARATOR) {
			return ' ';
		}
		boolean fullWidth = codePoint >= 0xFF01 && codePoint <= 0xFF5E;
		boolean kangxiRadical = codePoint >= 0x2F00 && codePoint <= 0x2FD5;
		if (fullWidth || kangxiRadical) {
			return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC).codePointAt(0);
		}
		return codePoint;
	}

	private static boolean isLetter(int codePoint) {
		// 〇 is a number letter for Unicode, and a character of names for people.
		return UCharacter.isLetter(codePoint) || codePoint == 0x3007;
	}

	private static boolean isDigit(int codePoint) {
		return codePoint >= '0' && codePoint <= '9';
	}

	/** Vowel signs of Tibetan, Uyghur and other scripts. */
	private static boolean isMark(int codePoint) {
		int type = UCharacter.getType(codePoint);
		return type == UCharacter.NON_SPACING_MARK || type == UCharacter.COMBINING_SPACING_MARK;
	}

}
