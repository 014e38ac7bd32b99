package org.expertcommittee.draw;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One expert of a fixed pool.
 *
 * @param position 1 for the first of the canonical order
 * @param facts office, organisation and title at that time
 * @param reason why excluded, in words
 * @param digest the lot; nothing before the draw and for the excluded
 * @param rank place in the order of the lots, 1 first
 * @param call what happened when it was this expert's turn
 * @param callNote the reason for declining or passing over
 */
public record EntryItem(int position, long expertId, String name, String facts, EntryResult result,
		@Nullable String reason, @Nullable String digest, @Nullable Integer rank, @Nullable EntryCall call,
		@Nullable Instant calledAt, @Nullable String callNote) {
}
