package org.expertcommittee.recommendation;

import java.util.List;

import org.expertcommittee.attachment.AttachmentData;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a recommendation.
 *
 * @param assignmentId whose opinion it belongs to
 * @param wordable whether its words may still be changed without a correction
 * @param caseClosed whether its case is closed (已销号)
 * @param files what shows that it was implemented
 * @param history newest first
 */
public record RecommendationDetails(RecommendationListItem item, @Nullable Long assignmentId, boolean wordable,
		boolean caseClosed, List<AttachmentData> files, List<HistoryItem> history) {
}
