package org.expertcommittee.matching;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * For what experts are looked for.
 *
 * @param title and {@code need}: what the words are taken from; as people typed them
 * @param industryId the field asked for, if any
 * @param enterpriseId who asks, for conflicts of interest
 * @param projectId the key project it is about, if any
 * @param consultationId the case, if there is one already
 * @param until last day on which the expert is needed
 * @param asked experts asked already, who are passed over
 * @param limit most to propose
 */
public record ProposalQuery(String title, String need, @Nullable Long industryId, long enterpriseId,
		@Nullable Long projectId, @Nullable Long consultationId, LocalDate until, Set<Long> asked, int limit) {
}
