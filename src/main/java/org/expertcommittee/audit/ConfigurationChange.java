package org.expertcommittee.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One act on the configuration of a committee.
 *
 * @param actor name of who did it
 * @param label how people know the record
 * @param changes fields before and after
 */
public record ConfigurationChange(Instant at, String actor, String action, @Nullable String label,
		List<FieldChange> changes) {
}
