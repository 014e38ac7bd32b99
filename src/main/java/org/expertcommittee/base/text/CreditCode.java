package org.expertcommittee.base.text;

import org.jspecify.annotations.Nullable;

/**
 * The unified social credit code of an organisation (GB 32100-2015): registering
 * department and kind (2), region (6 digits), organisation code with its own check
 * character (9, GB 11714), check character.
 */
public final class CreditCode {

	/** The characters of a code; I, O, Z, S and V are not among them. */
	public static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	/**
	 * What is wrong with a code.
	 *
	 * @param kind the rule that is broken
	 * @param codePoint the character that breaks it; -1 when the code as a whole does
	 */
	public record Problem(Kind kind, int codePoint) {

		/** The offending character; empty when there is none. */
		public String label() {
			return (this.codePoint < 0) ? "" : Character.toString(this.codePoint);
		}

	}

	/** The rules a code can break. */
	public enum Kind {

		/** Not 18 characters. */
		LENGTH,
		/** A character that no code contains. */
		CHARACTER,
		/** The third to eighth characters are not all digits. */
		REGION,
		/** The ninth to seventeenth characters do not fit each other. */
		ORGANISATION,
		/** The last character does not follow from the others: something is mistyped. */
		CHECK

	}

	private static final int LENGTH = 18;

	private static final int[] WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final int[] ORGANISATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private CreditCode() {
	}

	/** The code as it is stored: no spaces, ordinary capital letters and digits. */
	public static String normalise(String raw) {
		return Digits.ordinary(raw);
	}

	/** The first problem of a code once it is normalised, or null when it is fine. */
	public static @Nullable Problem problem(String raw) {
		String code = normalise(raw);
		for (int codePoint : code.codePoints().toArray()) {
			if (ALPHABET.indexOf(codePoint) < 0) {
				return new Problem(Kind.CHARACTER, codePoint);
			}
		}
		if (code.length() != LENGTH) {
			return new Problem(Kind.LENGTH, -1);
		}
		if (!code.substring(2, 8).matches("[0-9]{6}")) {
			return new Problem(Kind.REGION, -1);
		}
		// The check over the whole comes first: it is the one that mistyping breaks.
		if (code.charAt(17) != check(code)) {
			return new Problem(Kind.CHECK, -1);
		}
		return (code.charAt(16) == organisationCheck(code.substring(8, 16))) ? null
				: new Problem(Kind.ORGANISATION, -1);
	}

	private static char check(String code) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
		}
		return ALPHABET.charAt((31 - sum % 31) % 31);
	}

	private static char organisationCheck(String body) {
		int sum = 0;
		for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
			sum += ORGANISATION_WEIGHTS[i] * Character.digit(body.charAt(i), Character.MAX_RADIX);
		}
		int check = (11 - sum % 11) % 11;
		return (check == 10) ? 'X' : Character.forDigit(check, 10);
	}

}
