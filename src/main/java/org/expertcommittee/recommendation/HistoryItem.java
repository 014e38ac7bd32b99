package org.expertcommittee.recommendation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a recommendation.
 *
 * @param note reason, former words or what was decided
 */
public record HistoryItem(RecommendationAct act, @Nullable String note, String actor, Instant at) {
}
