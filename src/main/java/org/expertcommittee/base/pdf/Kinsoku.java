package org.expertcommittee.base.pdf;

/**
 * Where a line of Chinese may end, and how much of a punctuation mark's box is blank
 * (GB/T 15834, W3C CLREQ).
 */
final class Kinsoku {

	/** A break here is out of the question. */
	static final float NEVER = Float.POSITIVE_INFINITY;

	private static final String CLOSING = "，。、；：！？）》〉」』】〕〗”’";

	private static final String OPENING = "（《〈「『【〔〖“‘";

	private static final String NOT_FIRST = CLOSING + ",.;:!?)]}·…—%‰℃々";

	private static final String NOT_LAST = OPENING + "([{";

	private static final String NUMERALS = "〇零一二三四五六七八九十";

	private static final String AFTER_NUMERAL = "年月日届期号次名位";

	private Kinsoku() {
	}

	static boolean isClosing(int codePoint) {
		return CLOSING.indexOf(codePoint) >= 0;
	}

	static boolean isOpening(int codePoint) {
		return OPENING.indexOf(codePoint) >= 0;
	}

	/** How bad it is to end a line between text[at - 1] and text[at]; 0 is harmless. */
	static float penalty(int[] text, int at) {
		int before = text[at - 1];
		int after = text[at];
		if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0 || after == ' ') {
			return NEVER;
		}
		if (isWord(before) && isWord(after)) {
			// an address or a code of any length must still find an end
			return 4000;
		}
		// a date in digits, or the number and its 号
		boolean splitsDigits = isDigit(before) && (after == '-' || AFTER_NUMERAL.indexOf(after) >= 0);
		if (splitsDigits || (before == '-' && isDigit(after))) {
			return 2000;
		}
		if (isNumeral(before) && (isNumeral(after) || AFTER_NUMERAL.indexOf(after) >= 0)) {
			return 2000;
		}
		if (isNumeral(after) && at > 1 && isNumeral(text[at - 2])) {
			return (before == '年') ? 60 : (before == '月') ? 90 : 0;
		}
		if (before == '日' && (after == '起' || after == '止')) {
			return 200;
		}
		if (before == '期' && isNumeral(after)) {
			return 60;
		}
		return 0;
	}

	private static boolean isWord(int codePoint) {
		return codePoint < 0x2000 && Character.isLetterOrDigit(codePoint);
	}

	private static boolean isDigit(int codePoint) {
		return codePoint >= '0' && codePoint <= '9';
	}

	private static boolean isNumeral(int codePoint) {
		return NUMERALS.indexOf(codePoint) >= 0;
	}

}
