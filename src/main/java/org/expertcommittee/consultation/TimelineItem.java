package org.expertcommittee.consultation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's timeline.
 *
 * @param detail what the act was about: an expert's name, a day, the name of a
 * {@link Satisfaction}
 * @param note what a person wrote
 */
public record TimelineItem(ConsultationAct act, String actor, @Nullable String detail, @Nullable String note,
		Instant at) {
}
