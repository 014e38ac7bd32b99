package org.expertcommittee.matching;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An expert who fits.
 *
 * @param score 0 to 100, the sum of the parts
 */
public record Proposal(long expertId, String name, @Nullable String officeName, @Nullable String organisation,
		@Nullable String title, int score, List<ScorePart> parts) implements Serializable {
}
