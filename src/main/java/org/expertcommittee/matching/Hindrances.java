package org.expertcommittee.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.expert.AbsenceService;
import org.expertcommittee.recusal.RecusalCase;
import org.expertcommittee.recusal.RecusalCheck;
import org.springframework.stereotype.Component;

/** What keeps experts from being asked: ties to the enterprise, and days away. */
@Component
class Hindrances {

	private final RecusalCheck recusals;

	private final AbsenceService absences;

	Hindrances(RecusalCheck recusals, AbsenceService absences) {
		this.recusals = recusals;
		this.absences = absences;
	}

	/** Why these may not be asked, by expert. */
	Map<Long, List<Phrase>> conflicts(ProposalQuery query, Collection<Long> expertIds) {
		Map<Long, List<Phrase>> found = new HashMap<>();
		this.recusals
			.conflicts(new RecusalCase(query.enterpriseId(), query.projectId(), query.consultationId()), expertIds)
			.forEach((id, all) -> found.put(id,
					all.stream().map((one) -> new Phrase(one.explanationKey(), one.explanationArgs())).toList()));
		return found;
	}

	/** When these are away, by expert. */
	Map<Long, List<Away>> away(Collection<Long> expertIds, LocalDate from, LocalDate until) {
		Map<Long, List<Away>> found = new HashMap<>();
		this.absences.between(expertIds, from, until)
			.forEach((id, all) -> found.put(id,
					all.stream().map((days) -> new Away(days.firstDay(), days.lastDay())).toList()));
		return found;
	}

}
