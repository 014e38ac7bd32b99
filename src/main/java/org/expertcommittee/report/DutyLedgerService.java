package org.expertcommittee.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.ExpertDuty;
import org.expertcommittee.consultation.ExpertDutyService;
import org.expertcommittee.recommendation.Adoption;
import org.expertcommittee.recommendation.RecommendationLedgerService;
import org.expertcommittee.security.Access;
import org.expertcommittee.session.SessionHoursService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专家履职台账: assignments, hours, opinions and what became of recommendations. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class DutyLedgerService {

	/** How many years back a choice is offered. */
	private static final int YEARS = 6;

	private final ExpertDutyService duties;

	private final SessionHoursService hours;

	private final RecommendationLedgerService recommendations;

	private final Clock clock;

	DutyLedgerService(ExpertDutyService duties, SessionHoursService hours, RecommendationLedgerService recommendations,
			Clock clock) {
		this.duties = duties;
		this.hours = hours;
		this.recommendations = recommendations;
		this.clock = clock;
	}

	/** Lines of a year; who submitted most opinions comes first. */
	public List<DutyLedgerRow> list(int year, @Nullable String text, PagedQuery page) {
		LocalDate first = LocalDate.of(year, 1, 1);
		LocalDate last = LocalDate.of(year, 12, 31);
		List<ExpertDuty> duties = this.duties.list(year, text, page);
		List<Long> ids = duties.stream().map(ExpertDuty::expertId).toList();
		Map<Long, BigDecimal> worked = this.hours.byExpert(first, last);
		Map<Long, Adoption> adoption = this.recommendations.adoptionByExpert(ids, first, last);
		List<DutyLedgerRow> rows = new ArrayList<>();
		for (ExpertDuty duty : duties) {
			Adoption fate = adoption.getOrDefault(duty.expertId(), Adoption.NONE);
			rows.add(new DutyLedgerRow(page.offset() + rows.size() + 1, duty,
					worked.getOrDefault(duty.expertId(), BigDecimal.ZERO), fate.decided(),
					(fate.decided() > 0) ? fate.percent() : null));
		}
		return rows;
	}

	public long count(int year, @Nullable String text) {
		return this.duties.count(year, text);
	}

	/** This year and those before it. */
	public List<Integer> years() {
		int now = ChinaTime.today(this.clock).getYear();
		return IntStream.range(0, YEARS).mapToObj((back) -> now - back).toList();
	}

}
