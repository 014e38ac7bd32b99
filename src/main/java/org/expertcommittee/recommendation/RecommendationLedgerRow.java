package org.expertcommittee.recommendation;

import java.io.Serializable;

/**
 * One line of the 建议台账.
 *
 * @param position 1 for the first line of the whole ledger
 */
public record RecommendationLedgerRow(int position, RecommendationListItem item) implements Serializable {
}
