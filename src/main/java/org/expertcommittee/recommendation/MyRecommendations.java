package org.expertcommittee.recommendation;

import java.util.List;

/**
 * An expert's recommendations of one assignment.
 *
 * @param writable whether more can be written
 */
public record MyRecommendations(boolean writable, List<RecommendationListItem> items) {
}
