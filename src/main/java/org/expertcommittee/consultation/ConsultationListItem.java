package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the list of cases shows.
 *
 * @param overdue whether the answer is late today
 * @param experts names of those who are asked and have not declined, the lead first
 * @param unverified whether the enterprise of a request of the public form waits to be
 * confirmed
 */
public record ConsultationListItem(long id, String caseNumber, String title, long enterpriseId, String enterprise,
		@Nullable String industry, Urgency urgency, LocalDate receivedOn, LocalDate deadline, ConsultationStatus status,
		boolean overdue, List<String> experts, boolean unverified) {
}
