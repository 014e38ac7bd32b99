package org.expertcommittee.consultation;

import java.util.List;

/**
 * The cases in a state.
 *
 * @param total how many there are
 * @param items the first of them, the most urgent ones
 */
public record BoardColumn(ConsultationStatus status, long total, List<ConsultationListItem> items) {
}
