package org.expertcommittee.report.ui;

import java.math.BigDecimal;

/** Amounts in yuan as they are shown: 1,500.00. */
final class Money {

	private Money() {
	}

	static String text(BigDecimal amount) {
		return "%,.2f".formatted(amount);
	}

}
