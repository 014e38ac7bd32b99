package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the list of cases shows.
 *
 * @param overdue whether the answer is late today
 * @param left until the deadline, as long as the answer is awaited
 * @param handOver until an expert must be asked, as long as none was
 * @param experts names of those who are asked and have not declined, the lead first
 * @param unverified whether the enterprise of a request of the public form waits to be
 * confirmed
 */
public record ConsultationListItem(long id, String caseNumber, String title, long enterpriseId, String enterprise,
		@Nullable String industry, Urgency urgency, LocalDate receivedOn, LocalDate deadline, ConsultationStatus status,
		boolean overdue, @Nullable TimeLeft left, @Nullable TimeLeft handOver, List<String> experts,
		boolean unverified) {

	/** What is nearest: that an expert is asked, or that the answer is given. */
	public @Nullable TimeLeft next() {
		return (this.handOver != null && this.left != null && this.handOver.day().isBefore(this.left.day()))
				? this.handOver : this.left;
	}

}
