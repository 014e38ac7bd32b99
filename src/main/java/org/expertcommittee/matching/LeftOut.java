package org.expertcommittee.matching;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An expert who would fit but is not proposed.
 *
 * @param conflict whether it is for a conflict of interest, which forbids to ask
 */
public record LeftOut(long expertId, String name, @Nullable String officeName, @Nullable String organisation,
		boolean conflict, List<Phrase> why) implements Serializable {
}
