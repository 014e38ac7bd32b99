package org.expertcommittee.recusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.expert.AbsenceData;
import org.expertcommittee.expert.AbsenceService;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.springframework.stereotype.Component;

/** A tie and an absence of sample experts. */
@Component
class RecusalDemo implements DemoData {

	/** The first ones work on the sample cases. */
	private static final int BUSY_EXPERTS = 10;

	private static final int MOST_EXPERTS = 100;

	private final RecusalService recusals;

	private final AbsenceService absences;

	private final Parties parties;

	private final ExpertService experts;

	private final Clock clock;

	RecusalDemo(RecusalService recusals, AbsenceService absences, Parties parties, ExpertService experts, Clock clock) {
		this.recusals = recusals;
		this.absences = absences;
		this.parties = parties;
		this.experts = experts;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 55;
	}

	@Override
	public void create() {
		LocalDate today = ChinaTime.today(this.clock);
		List<ExpertName> samples = this.experts.search("示例专家", MOST_EXPERTS);
		if (samples.isEmpty()) {
			return;
		}
		if (samples.size() > BUSY_EXPERTS) {
			this.parties.enterprises("咏达电机", 0, 1)
				.keySet()
				.forEach((enterprise) -> this.recusals.declare(samples.getLast().id(),
						new RecusalData(RecusalKind.PAID_ADVICE, null, null, enterprise, null, null,
								today.minusYears(2), today.minusMonths(8), "示例：曾受聘技术顾问", 0)));
		}
		this.absences.add(samples.getLast().id(), new AbsenceData(today.plusDays(5), today.plusDays(12), "示例：外出讲学", 0));
	}

}
