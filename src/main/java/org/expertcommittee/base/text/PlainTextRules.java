package org.expertcommittee.base.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import org.expertcommittee.base.text.TextProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What any text that people type may contain: whatever can be seen and means the same
 * everywhere.
 */
public final class PlainTextRules {

	private PlainTextRules() {
	}

	/**
	 * The first problem of a text.
	 * @param maxCodePoints longest allowed text in code points
	 * @param multiline whether line breaks and tabs are allowed
	 * @return the problem, or null when the text is fine (also when it is empty)
	 */
	public static @Nullable TextProblem problem(String text, int maxCodePoints, boolean multiline) {
		int[] codePoints = text.codePoints().toArray();
		for (int codePoint : codePoints) {
			if (multiline && (codePoint == '\n' || codePoint == '\r' || codePoint == '\t')) {
				continue;
			}
			Kind kind = problem(codePoint);
			if (kind != null) {
				return new TextProblem(kind, codePoint);
			}
		}
		return (codePoints.length > maxCodePoints) ? TextProblem.of(Kind.TOO_LONG) : null;
	}

	static @Nullable Kind problem(int codePoint) {
		if (UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
			return Kind.INVISIBLE;
		}
		return switch (UCharacter.getType(codePoint)) {
			case UCharacterCategory.CONTROL, UCharacterCategory.LINE_SEPARATOR,
					UCharacterCategory.PARAGRAPH_SEPARATOR ->
				Kind.CONTROL;
			case UCharacterCategory.FORMAT -> Kind.INVISIBLE;
			case UCharacterCategory.PRIVATE_USE -> Kind.PRIVATE_USE;
			case UCharacterCategory.UNASSIGNED, UCharacterCategory.SURROGATE -> Kind.UNASSIGNED;
			default -> null;
		};
	}

}
