package org.expertcommittee.recommendation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.notification.Discretion;
import org.springframework.stereotype.Component;

/** What is told of a recommendation is about its case. */
@Component
class RecommendationDiscretion implements Discretion {

	private static final Pattern LINK = Pattern.compile("(my/)?recommendations/([0-9]{1,18})([/?#].*)?");

	private final RecommendationRepository recommendations;

	RecommendationDiscretion(RecommendationRepository recommendations) {
		this.recommendations = recommendations;
	}

	@Override
	public Optional<String> about(String link) {
		Matcher found = LINK.matcher(link);
		if (!found.matches()) {
			return Optional.empty();
		}
		long id = Long.parseLong(found.group(2));
		return (found.group(1) == null) ? this.recommendations.consultationOf(id).map(CaseVisibility::about)
				: this.recommendations.assignmentOf(id).map(CaseVisibility::aboutPart);
	}

}
