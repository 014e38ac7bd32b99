package org.expertcommittee.appointment;

import org.jspecify.annotations.Nullable;

/**
 * Which 聘任文件 a list shows; {@code null} means any.
 *
 * @param text part of the number or the title
 */
public record DocumentFilter(@Nullable Long committeeId, @Nullable Integer year, @Nullable String text) {

	public static final DocumentFilter ALL = new DocumentFilter(null, null, null);

	public static DocumentFilter of(long committeeId) {
		return new DocumentFilter(committeeId, null, null);
	}

}
