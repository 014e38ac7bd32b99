package org.expertcommittee.recommendation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The recommendations of one case.
 *
 * @param answeredAt when the enterprise was answered last
 * @param closed whether the case is closed (已销号)
 */
public record CaseRecommendations(List<RecommendationListItem> items, @Nullable Instant answeredAt, boolean closed) {

	/** Whether the words may still be changed without a correction. */
	public boolean wordable(RecommendationListItem item) {
		return !this.closed && Recommendation.wordable(item.status(), item.givenAt(), this.answeredAt);
	}

	/** How those that were decided were. */
	public Adoption adoption() {
		Adoption sum = Adoption.NONE;
		for (RecommendationListItem item : this.items) {
			if (item.decision() != null) {
				sum = sum.plus(item.decision(), 1);
			}
		}
		return sum;
	}

}
