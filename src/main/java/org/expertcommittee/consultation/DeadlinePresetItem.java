package org.expertcommittee.consultation;

import org.jspecify.annotations.Nullable;

/**
 * A rule of deadlines.
 *
 * @param usual whether it is chosen unless somebody chooses another
 */
public record DeadlinePresetItem(long id, String name, @Nullable String note, DeadlineSteps steps, boolean usual) {
}
