package org.expertcommittee.base.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The number of a resident identity card (GB 11643-1999): region (6), birth date (8),
 * serial (3, odd for men), check digit. Numbers of the foreigners' permanent residence
 * card begin with 9 and follow the same rule.
 */
public final class ResidentId {

	/** What can be wrong with a number. */
	public enum Problem {

		/** Not 17 digits and a digit or X. */
		FORM,
		/** The first two digits are no province. */
		REGION,
		/** No such day, before 1900 or in the future. */
		BIRTH_DATE,
		/** The last digit does not follow from the others: something is mistyped. */
		CHECK_DIGIT

	}

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECK_DIGITS = "10X98765432";

	private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
			"33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62",
			"63", "64", "65", "71", "81", "82", "83");

	private ResidentId() {
	}

	/** The number as it is stored: no spaces, ordinary digits, capital X. */
	public static String normalise(String raw) {
		return Digits.ordinary(raw);
	}

	/**
	 * The first problem of a number once it is normalised.
	 * @param today the latest possible birth date
	 */
	public static @Nullable Problem problem(String raw, LocalDate today) {
		String number = normalise(raw);
		if (!number.matches("[0-9]{17}[0-9X]")) {
			return Problem.FORM;
		}
		String province = number.startsWith("9") ? number.substring(1, 3) : number.substring(0, 2);
		if (!PROVINCES.contains(province)) {
			return Problem.REGION;
		}
		LocalDate birthDate = parseBirthDate(number);
		if (birthDate == null || birthDate.getYear() < 1900 || birthDate.isAfter(today)) {
			return Problem.BIRTH_DATE;
		}
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += WEIGHTS[i] * (number.charAt(i) - '0');
		}
		return (number.charAt(17) == CHECK_DIGITS.charAt(sum % 11)) ? null : Problem.CHECK_DIGIT;
	}

	/**
	 * The birth date that a number contains.
	 * @throws IllegalArgumentException when the number has no valid one
	 */
	public static LocalDate birthDate(String raw) {
		String number = normalise(raw);
		LocalDate date = number.matches("[0-9]{17}[0-9X]") ? parseBirthDate(number) : null;
		if (date == null) {
			throw new IllegalArgumentException("No birth date in an identity card number");
		}
		return date;
	}

	/**
	 * Whether the number is a man's.
	 * @throws IllegalArgumentException when the number has not 18 digits
	 */
	public static boolean male(String raw) {
		String number = normalise(raw);
		if (!number.matches("[0-9]{17}[0-9X]")) {
			throw new IllegalArgumentException("Not an identity card number");
		}
		return (number.charAt(16) - '0') % 2 == 1;
	}

	/** The number for lists, e.g. {@code 4101**********1234}. */
	public static String mask(String number) {
		return Digits.mask(number, 4, 4);
	}

	private static @Nullable LocalDate parseBirthDate(String number) {
		try {
			return LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
					Integer.parseInt(number.substring(12, 14)));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
