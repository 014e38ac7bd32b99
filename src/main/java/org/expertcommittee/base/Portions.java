package org.expertcommittee.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Cuts many ids into the lists of {@code in (…)}: H2 compares every row it finds with the
 * whole list, so that one list of hundreds takes many times as long as several of a few.
 */
public final class Portions {

	/** Ids in one list. */
	public static final int MOST = 50;

	private Portions() {
	}

	/** The ids in lists of at most {@value #MOST}, in their order. */
	public static List<List<Long>> of(Collection<Long> ids) {
		List<Long> all = List.copyOf(ids);
		List<List<Long>> portions = new ArrayList<>();
		for (int i = 0; i < all.size(); i += MOST) {
			portions.add(all.subList(i, Math.min(i + MOST, all.size())));
		}
		return portions;
	}

}
