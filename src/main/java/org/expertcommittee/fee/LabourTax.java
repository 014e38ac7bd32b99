package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Tax withheld from 劳务报酬 of residents (国家税务总局公告2018年第61号, article 8): 800 yuan are free
 * up to 4,000 yuan, a fifth above; the rest is taxed at 20 %, above 20,000 at 30 % less
 * 2,000, above 50,000 at 40 % less 7,000. Amounts are in yuan, not negative, and rounded
 * to the fen.
 */
public final class LabourTax {

	private static final BigDecimal FREE = new BigDecimal(800);

	private static final BigDecimal FIXED_UNTIL = new BigDecimal(4000);

	private static final BigDecimal EIGHTY_PERCENT = new BigDecimal("0.8");

	private static final BigDecimal SECOND_FROM = new BigDecimal(20_000);

	private static final BigDecimal THIRD_FROM = new BigDecimal(50_000);

	private LabourTax() {
	}

	/** The tax on an amount before tax. */
	public static BigDecimal of(BigDecimal gross) {
		BigDecimal income = (gross.compareTo(FIXED_UNTIL) <= 0) ? gross.subtract(FREE) : gross.multiply(EIGHTY_PERCENT);
		BigDecimal tax;
		if (income.signum() <= 0) {
			tax = BigDecimal.ZERO;
		}
		else if (income.compareTo(SECOND_FROM) <= 0) {
			tax = income.multiply(new BigDecimal("0.2"));
		}
		else if (income.compareTo(THIRD_FROM) <= 0) {
			tax = income.multiply(new BigDecimal("0.3")).subtract(new BigDecimal(2000));
		}
		else {
			tax = income.multiply(new BigDecimal("0.4")).subtract(new BigDecimal(7000));
		}
		return tax.setScale(2, RoundingMode.HALF_UP);
	}

	/** The amount before tax of which that much remains. */
	public static BigDecimal gross(BigDecimal net) {
		BigDecimal gross;
		if (net.compareTo(FREE) <= 0) {
			gross = net;
		}
		else if (net.compareTo(new BigDecimal(3360)) <= 0) {
			gross = divide(net.subtract(new BigDecimal(160)), "0.8");
		}
		else if (net.compareTo(new BigDecimal(21_000)) <= 0) {
			gross = divide(net, "0.84");
		}
		else if (net.compareTo(new BigDecimal(49_500)) <= 0) {
			gross = divide(net.subtract(new BigDecimal(2000)), "0.76");
		}
		else {
			gross = divide(net.subtract(new BigDecimal(7000)), "0.68");
		}
		return gross.setScale(2, RoundingMode.HALF_UP);
	}

	private static BigDecimal divide(BigDecimal amount, String by) {
		return amount.divide(new BigDecimal(by), 2, RoundingMode.HALF_UP);
	}

}
