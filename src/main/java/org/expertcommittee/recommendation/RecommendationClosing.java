package org.expertcommittee.recommendation;

import java.util.List;

import org.expertcommittee.consultation.CaseClosing;
import org.springframework.stereotype.Component;

/** A case is closed only when something was decided on each of its recommendations. */
@Component
class RecommendationClosing implements CaseClosing {

	private final RecommendationRepository recommendations;

	RecommendationClosing(RecommendationRepository recommendations) {
		this.recommendations = recommendations;
	}

	@Override
	public List<Unfinished> unfinished(long consultationId) {
		long open = this.recommendations.countOfCase(consultationId, RecommendationStatus.OPEN);
		return (open == 0) ? List.of() : List.of(new Unfinished("recommendation.closing.open", List.of(open),
				"recommendations?state=OPEN&case=" + consultationId));
	}

}
