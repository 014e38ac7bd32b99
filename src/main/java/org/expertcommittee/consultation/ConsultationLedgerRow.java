package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One line of the 问题台账.
 *
 * @param position 1 for the first line of the whole ledger
 * @param unit where the lead expert works
 * @param lead who answers for it
 * @param supporting who helps
 * @param lastAct what happened last
 * @param lastOn when that was
 * @param overdue whether the answer is late
 * @param followUpNote what the enterprise said
 */
public record ConsultationLedgerRow(long id, int position, String caseNumber, String enterprise, String title,
		String need, LocalDate receivedOn, @Nullable String unit, @Nullable String lead, List<String> supporting,
		LocalDate deadline, ConsultationStatus status, boolean overdue, @Nullable ConsultationAct lastAct,
		@Nullable LocalDate lastOn, @Nullable LocalDate followedUpOn, @Nullable String followUpNote,
		@Nullable Satisfaction satisfaction, @Nullable LocalDate closedOn) {

	/** When the enterprise was asked, and what it said. */
	public String followUp() {
		return Stream.of(this.followedUpOn, this.followUpNote)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining("\n"));
	}

	/** The lead first, then those who help. */
	public List<String> people() {
		List<String> people = new ArrayList<>();
		if (this.lead != null) {
			people.add(this.lead);
		}
		people.addAll(this.supporting);
		return List.copyOf(people);
	}

}
