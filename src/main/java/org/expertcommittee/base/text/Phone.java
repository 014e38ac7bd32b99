package org.expertcommittee.base.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any telephone of the mainland: a mobile, a fixed line with area code and perhaps an
 * extension ({@code 0379-63930000-801}), or a 400/800 service number.
 */
public final class Phone {

	private static final Pattern FIXED_LINE = Pattern
		.compile("(010|02[0-9]|0[3-9][0-9]{2})-?([1-9][0-9]{6,7})(?:(?:-|转|EXT\\.?)([0-9]{1,6}))?");

	private static final Pattern SERVICE = Pattern.compile("([48]00)-?([0-9]{3})-?([0-9]{4})");

	private Phone() {
	}

	/**
	 * The number as it is stored: a mobile as {@link MobilePhone}, others with hyphens
	 * between their parts.
	 */
	public static String normalise(String raw) {
		if (MobilePhone.valid(raw)) {
			return MobilePhone.normalise(raw);
		}
		String number = Digits.ordinary(raw).replaceAll("[\u2010-\u2015]", "-");
		number = number.replaceFirst("^(\\+86|0086)-?0?", "0").replaceFirst("^\\((0[0-9]{2,3})\\)-?", "$1-");
		Matcher fixedLine = FIXED_LINE.matcher(number);
		if (fixedLine.matches()) {
			String extension = fixedLine.group(3);
			return fixedLine.group(1) + "-" + fixedLine.group(2) + ((extension != null) ? "-" + extension : "");
		}
		Matcher service = SERVICE.matcher(number);
		return service.matches() ? service.group(1) + "-" + service.group(2) + "-" + service.group(3) : number;
	}

	/** Whether the number is one once it is normalised. */
	public static boolean valid(String raw) {
		String number = normalise(raw);
		return MobilePhone.valid(number) || FIXED_LINE.matcher(number).matches() || SERVICE.matcher(number).matches();
	}

	/** The number for lists: the last four digits and the beginning stay. */
	public static String mask(String number) {
		return MobilePhone.valid(number) ? MobilePhone.mask(number) : Digits.mask(number, 4, 4);
	}

}
