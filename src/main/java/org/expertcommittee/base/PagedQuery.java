package org.expertcommittee.base;

import org.jspecify.annotations.Nullable;

/**
 * What part of a list is asked for.
 *
 * @param offset rows to skip, 0 or more
 * @param limit most rows to return, 1 to 10,000; a page has few, what is chosen for a
 * batch up to 5,001
 * @param sort name of the order; each list says which it knows; {@code null} is the
 * list's own order
 * @param descending whether that order is turned round
 */
public record PagedQuery(int offset, int limit, @Nullable String sort, boolean descending) {

	public PagedQuery {
		if (offset < 0 || limit < 1 || limit > 10_000) {
			throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
		}
	}

	public static PagedQuery of(int offset, int limit) {
		return new PagedQuery(offset, limit, null, false);
	}

}
