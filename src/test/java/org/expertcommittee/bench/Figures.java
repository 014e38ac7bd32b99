package org.expertcommittee.bench;

import java.util.List;

/** Figures as the tables show them. */
final class Figures {

	private Figures() {
	}

	/** The smallest value that so many percent of all do not exceed. */
	static double percentile(List<Double> values, int percent) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
	}

	/** With one decimal, or none from 100 on. */
	static String text(double value) {
		return (value >= 100) ? String.valueOf(Math.round(value)) : String.valueOf(Math.round(value * 10) / 10.0);
	}

}
