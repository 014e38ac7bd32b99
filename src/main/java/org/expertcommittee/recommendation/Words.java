package org.expertcommittee.recommendation;

/** Beginnings of long texts. */
final class Words {

	/** So much of a text can be searched; its pinyin is kept with it. */
	static final int SEARCHED = 300;

	/** So much of a text names it. */
	static final int NAMED = 40;

	private Words() {
	}

	/** At most so many characters, with … for the rest, on one line. */
	static String shortened(String text, int most) {
		String line = text.replaceAll("\\s+", " ").strip();
		return (line.codePointCount(0, line.length()) <= most) ? line
				: line.substring(0, line.offsetByCodePoints(0, most)) + "…";
	}

}
