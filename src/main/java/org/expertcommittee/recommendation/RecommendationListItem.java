package org.expertcommittee.recommendation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A recommendation in a list.
 *
 * @param expertName who gave it; empty when the committee did
 * @param byExpert whether it is in the expert's own words
 * @param note how it was adopted, or why not
 * @param effect measured effect, such as 1200 万元
 * @param late whether its day has passed and it is neither implemented nor refused
 */
public record RecommendationListItem(long id, long consultationId, String caseNumber, String caseTitle,
		long enterpriseId, String enterprise, @Nullable Long expertId, String expertName, boolean byExpert, String text,
		@Nullable String unit, @Nullable LocalDate dueOn, RecommendationStatus status,
		@Nullable RecommendationStatus decision, @Nullable Instant decidedAt, @Nullable String note,
		@Nullable LocalDate implementedOn, @Nullable String evidence, @Nullable String effect,
		@Nullable String effectWords, @Nullable Instant givenAt, boolean late, long version) implements Serializable {
}
