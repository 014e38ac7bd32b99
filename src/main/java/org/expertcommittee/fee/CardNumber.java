package org.expertcommittee.fee;

import java.text.Normalizer;

/**
 * Numbers of bank cards and accounts: 8 to 32 digits. Cards of 16 to 19 digits that begin
 * with 62 (UnionPay) end with a check digit (ISO/IEC 7812-1, Luhn); accounts of other
 * kinds have none.
 */
final class CardNumber {

	private CardNumber() {
	}

	/** Digits alone: full-width ones become narrow, spaces and hyphens go. */
	static String normalise(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\-]", "");
	}

	static boolean wellFormed(String typed) {
		String number = normalise(typed);
		if (!number.matches("[0-9]{8,32}")) {
			return false;
		}
		return !number.startsWith("62") || number.length() < 16 || number.length() > 19 || luhn(number);
	}

	/** Only the last four digits. */
	static String mask(String number) {
		return "**** " + number.substring(number.length() - 4);
	}

	private static boolean luhn(String number) {
		int sum = 0;
		for (int i = 0; i < number.length(); i++) {
			int digit = number.charAt(number.length() - 1 - i) - '0';
			int counted = (i % 2 == 1) ? digit * 2 : digit;
			sum += (counted > 9) ? counted - 9 : counted;
		}
		return sum % 10 == 0;
	}

}
