package org.expertcommittee.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.security.Access;
import org.expertcommittee.consultation.CaseVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 建议台账: every recommendation in the order in which it was given. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class RecommendationLedgerService {

	private final RecommendationRepository recommendations;

	private final RecommendationQueries queries;

	private final CaseVisibility visibility;

	private final JdbcClient jdbc;

	RecommendationLedgerService(RecommendationRepository recommendations, RecommendationQueries queries,
			CaseVisibility visibility, JdbcClient jdbc) {
		this.recommendations = recommendations;
		this.queries = queries;
		this.visibility = visibility;
		this.jdbc = jdbc;
	}

	/** Lines that fit, by the day on which they were given; no other order. */
	public List<RecommendationLedgerRow> list(RecommendationFilter filter, PagedQuery page) {
		List<RecommendationListItem> items = this.queries.ledger(filter, page);
		List<RecommendationLedgerRow> rows = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			rows.add(new RecommendationLedgerRow(page.offset() + i + 1, items.get(i)));
		}
		return rows;
	}

	public long count(RecommendationFilter filter) {
		return this.queries.count(filter);
	}

	/** The years in which recommendations were given, the latest first. */
	public List<Integer> years() {
		List<LocalDate> ends = this.jdbc
			.sql("select min(given_at) as first, max(given_at) as last from recommendation where given_at is not null"
					+ " and consultation_id not in (:hidden)")
			.param("hidden", this.visibility.hidden())
			.query((row, number) -> {
				List<LocalDate> days = new ArrayList<>();
				for (String column : List.of("first", "last")) {
					java.time.@Nullable OffsetDateTime at = row.getObject(column, java.time.OffsetDateTime.class);
					if (at != null) {
						days.add(ChinaTime.day(at.toInstant()));
					}
				}
				return days;
			})
			.single();
		List<Integer> years = new ArrayList<>();
		if (!ends.isEmpty()) {
			for (int year = ends.getLast().getYear(); year >= ends.getFirst().getYear(); year--) {
				years.add(year);
			}
		}
		return years;
	}

	/**
	 * How the recommendations of experts were decided from one day to another, by expert.
	 */
	public Map<Long, Adoption> adoptionByExpert(Collection<Long> expertIds, LocalDate from, LocalDate to) {
		Map<Long, Adoption> sums = new HashMap<>();
		if (expertIds.isEmpty()) {
			return sums;
		}
		for (RecommendationRepository.Decided one : this.recommendations.decidedOf(expertIds, ChinaTime.startOf(from),
				ChinaTime.startOf(to.plusDays(1)), this.visibility.hidden())) {
			Long expertId = one.getExpertId();
			if (expertId != null) {
				sums.put(expertId, sums.getOrDefault(expertId, Adoption.NONE).plus(one.getDecision(), one.getNumber()));
			}
		}
		return sums;
	}

}
