package org.expertcommittee.recommendation;

import java.time.Clock;

import org.expertcommittee.consultation.OpinionSubmitted;
import org.expertcommittee.recommendation.Recommendation.By;
import org.expertcommittee.security.CurrentUser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an expert recommends is handed in together with the opinion. */
@Component
class OpinionListener {

	private final RecommendationRepository recommendations;

	private final CurrentUser currentUser;

	private final Clock clock;

	OpinionListener(RecommendationRepository recommendations, CurrentUser currentUser, Clock clock) {
		this.recommendations = recommendations;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@EventListener
	void handIn(OpinionSubmitted submitted) {
		By by = new By(this.currentUser.displayName(), this.clock.instant());
		this.recommendations.drafts(submitted.assignmentId()).forEach((one) -> one.give(by));
	}

}
