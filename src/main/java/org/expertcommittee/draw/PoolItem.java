package org.expertcommittee.draw;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An expert of the pool before it is fixed.
 *
 * @param facts office, organisation and title, as far as known
 * @param reasons why the expert does not take part; empty for who does
 */
public record PoolItem(long expertId, String name, String facts, List<ExclusionReason> reasons) {

	public boolean eligible() {
		return this.reasons.isEmpty();
	}

	/** All reasons in one text. */
	public String reason() {
		return this.reasons.stream().map(ExclusionReason::words).collect(Collectors.joining("；"));
	}

	PoolItem with(List<ExclusionReason> more) {
		return new PoolItem(this.expertId, this.name, this.facts, more);
	}

}
