package org.expertcommittee.recommendation.ui;

import org.expertcommittee.base.NavigationCount;
import org.expertcommittee.recommendation.RecommendationDue;
import org.expertcommittee.recommendation.RecommendationFilter;
import org.expertcommittee.recommendation.RecommendationService;
import org.expertcommittee.recommendation.RecommendationStatus;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** How many recommendations wait for a decision; amber when one is late. */
@Component
class RecommendationCounter implements NavigationCount {

	private final RecommendationService recommendations;

	private final CurrentUser currentUser;

	RecommendationCounter(RecommendationService recommendations, CurrentUser currentUser) {
		this.recommendations = recommendations;
		this.currentUser = currentUser;
	}

	@Override
	public String route() {
		return RecommendationNavigation.LIST;
	}

	@Override
	public long count() {
		return this.currentUser.has(Role.SECRETARIAT)
				? this.recommendations.count(RecommendationFilter.of(RecommendationStatus.OPEN)) : 0;
	}

	@Override
	public boolean late() {
		return this.currentUser.has(Role.SECRETARIAT)
				&& this.recommendations.count(RecommendationFilter.of(RecommendationDue.LATE)) > 0;
	}

}
