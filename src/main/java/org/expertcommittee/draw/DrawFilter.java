package org.expertcommittee.draw;

import org.jspecify.annotations.Nullable;

/**
 * Which draws a list shows; what is null does not count.
 *
 * @param text part of the number or of the case's number, title or enterprise
 */
public record DrawFilter(@Nullable DrawState state, @Nullable String text) {

	public static final DrawFilter ALL = new DrawFilter(null, null);

}
