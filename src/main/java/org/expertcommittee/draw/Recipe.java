package org.expertcommittee.draw;

import java.util.List;
import java.util.Objects;

/**
 * How anybody draws the same lots again, as lines for a POSIX shell with sha256sum.
 *
 * @param lines first the pool's fingerprint, then commitment, seed, one lot, all lots;
 * only the first before the draw
 */
record Recipe(List<String> lines) {

	static Recipe of(DrawRecord draw) {
		String pool = "sha256sum pool.txt";
		String secret = draw.secret();
		String seed = draw.seed();
		if (secret == null || seed == null) {
			return new Recipe(List.of(pool));
		}
		String input = Objects.requireNonNullElse(draw.publicInput(), "");
		long example = draw.drawn().getFirst().expertId();
		int places = draw.item().wanted() + draw.item().substitutes();
		return new Recipe(List.of(pool, sum(secret), sum(secret + "|" + input), sum(seed + "|" + example),
				"while read n; do echo \"$(printf '%s' \"" + seed
						+ "|$n\" | sha256sum | cut -c1-64) $n\"; done < pool.txt | sort | head -n " + places));
	}

	/** The numbers of those who take part. */
	static List<Long> numbers(DrawRecord draw) {
		return draw.entries()
			.stream()
			.filter((one) -> one.result() != EntryResult.EXCLUDED)
			.map(EntryItem::expertId)
			.toList();
	}

	private static String sum(String text) {
		return "printf '%s' " + Lottery.quoted(text) + " | sha256sum";
	}

}
