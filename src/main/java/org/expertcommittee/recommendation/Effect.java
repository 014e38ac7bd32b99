package org.expertcommittee.recommendation;

import java.math.BigDecimal;
import java.text.Normalizer;

import org.expertcommittee.base.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The measured effect of a recommendation: a number and its unit, words, or both. */
record Effect(@Nullable BigDecimal number, @Nullable String unit, @Nullable String words) {

	private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000_000_000L);

	private static final int MOST_DECIMALS = 2;

	/**
	 * Reads what was typed.
	 * @throws InvalidInput when the number is none, or has no unit
	 */
	static Effect of(ImplementationData data) {
		BigDecimal number = (data.effectNumber() != null) ? number(data.effectNumber()) : null;
		if (number != null && data.effectUnit() == null) {
			throw InvalidInput.at("effectUnit", "recommendation.effectUnitNeeded");
		}
		if (number == null && data.effectUnit() != null) {
			throw InvalidInput.at("effectNumber", "recommendation.effectNumberNeeded");
		}
		return new Effect(number, data.effectUnit(), data.effectWords());
	}

	private static BigDecimal number(String typed) {
		String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
		if (!plain.matches("-?[0-9]{1,13}(\\.[0-9]{1,4})?")) {
			throw InvalidInput.at("effectNumber", "recommendation.effectNoNumber");
		}
		BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
		if (number.scale() > MOST_DECIMALS || number.abs().compareTo(LIMIT) >= 0) {
			throw InvalidInput.at("effectNumber", "recommendation.effectTooPrecise");
		}
		return number;
	}

	/** 1200 万元, or nothing. */
	static @Nullable String amount(@Nullable BigDecimal number, @Nullable String unit) {
		return (number != null && unit != null) ? number.stripTrailingZeros().toPlainString() + " " + unit : null;
	}

}
