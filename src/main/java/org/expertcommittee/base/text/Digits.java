package org.expertcommittee.base.text;

import java.text.Normalizer;
import java.util.Locale;

/** What the numbers of people and companies have in common. */
final class Digits {

	private Digits() {
	}

	/** Full-width signs as ordinary ones, capital letters, no spaces. */
	static String ordinary(String raw) {
		return Normalizer.normalize(raw, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Cf}]+", "");
	}

	/** Stars instead of everything between the first and the last characters. */
	static String mask(String number, int first, int last) {
		int hidden = number.length() - first - last;
		if (hidden <= 0) {
			return "*".repeat(number.length());
		}
		return number.substring(0, first) + "*".repeat(hidden) + number.substring(first + hidden);
	}

}
