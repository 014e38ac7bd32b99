package org.expertcommittee.base.text;

/** Mobile numbers of the mainland: 11 digits, 13 to 19. */
public final class MobilePhone {

	private MobilePhone() {
	}

	/** The number as it is stored: without spaces, hyphens and the country's +86. */
	public static String normalise(String raw) {
		String number = Digits.ordinary(raw).replaceAll("[-\u2010-\u2015]", "");
		return number.replaceFirst("^(\\+86|0086|86(?=1[0-9]{10}$))", "");
	}

	/** Whether the number is one once it is normalised. */
	public static boolean valid(String raw) {
		return normalise(raw).matches("1[3-9][0-9]{9}");
	}

	/** The number for lists, e.g. {@code 138****5678}. */
	public static String mask(String number) {
		return Digits.mask(number, 3, 4);
	}

}
