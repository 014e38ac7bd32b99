package org.expertcommittee.batch;

import org.jspecify.annotations.Nullable;

/**
 * Which batches a list shows; {@code null} means any.
 *
 * @param mine only what the person asking has started
 */
public record BatchFilter(@Nullable BatchTab tab, boolean mine) {

	public static final BatchFilter ALL = new BatchFilter(null, false);

	public static BatchFilter of(BatchTab tab) {
		return new BatchFilter(tab, false);
	}

}
