package org.expertcommittee.base;

import java.time.LocalDate;

/**
 * Numbers and dates in Chinese characters, as official documents write them (GB/T 15835
 * and GB/T 9704): digit by digit with 〇 in years, with 十 in months, days and amounts.
 */
public final class ChineseNumerals {

	private static final String[] DIGITS = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

	private ChineseNumerals() {
	}

	/**
	 * A whole number as it is read aloud: 3 is 三, 12 is 十二, 20 is 二十, 36 is 三十六.
	 * @param number 1 to 99
	 * @return the number in Chinese characters
	 * @throws IllegalArgumentException outside 1 to 99
	 */
	public static String count(int number) {
		if (number < 1 || number > 99) {
			throw new IllegalArgumentException("Only 1 to 99 can be written, not " + number);
		}
		int tens = number / 10;
		int ones = number % 10;
		String head = (tens == 0) ? "" : (tens == 1) ? "十" : DIGITS[tens] + "十";
		return (ones == 0) ? head : head + DIGITS[ones];
	}

	/**
	 * A year digit by digit: 2024 is 二〇二四.
	 * @param year 1 to 9999
	 * @return the year in Chinese characters, without 年
	 * @throws IllegalArgumentException outside 1 to 9999
	 */
	public static String year(int year) {
		if (year < 1 || year > 9999) {
			throw new IllegalArgumentException("Only the years 1 to 9999 can be written, not " + year);
		}
		StringBuilder text = new StringBuilder();
		Integer.toString(year).chars().forEach((digit) -> text.append(DIGITS[digit - '0']));
		return text.toString();
	}

	/**
	 * An official date: 2024-11-02 is 二〇二四年十一月二日.
	 * @param day a day of the years 1 to 9999
	 * @return the date in Chinese characters
	 */
	public static String date(LocalDate day) {
		return year(day.getYear()) + "年" + count(day.getMonthValue()) + "月" + count(day.getDayOfMonth()) + "日";
	}

}
