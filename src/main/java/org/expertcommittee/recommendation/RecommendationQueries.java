package org.expertcommittee.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads lists of recommendations that were given: one query for the page with its cases
 * and enterprises, one for the experts' names, none per row.
 */
@Component
class RecommendationQueries {

	private static final Map<String, String> ORDERS = Map.of("given", "r.givenAt", "due", "r.dueOn", "unit", "r.unit",
			"enterprise", "e.nameKey");

	private static final List<RecommendationStatus> PENDING = Stream.of(RecommendationStatus.values())
		.filter(RecommendationStatus::pending)
		.toList();

	private static final String FROM = """
			 from Recommendation r join Consultation c on c.id = r.consultationId
			join Enterprise e on e.id = c.enterpriseId""";

	private final EntityManager entityManager;

	private final ExpertService experts;

	private final CaseVisibility visibility;

	private final Clock clock;

	RecommendationQueries(EntityManager entityManager, ExpertService experts, CaseVisibility visibility, Clock clock) {
		this.entityManager = entityManager;
		this.experts = experts;
		this.visibility = visibility;
		this.clock = clock;
	}

	/** Those that fit, in the order asked for, by default the latest first. */
	List<RecommendationListItem> list(RecommendationFilter filter, PagedQuery page) {
		return list(where(filter), page.offset(), page.limit(), order(page));
	}

	/** The same of the expert's own, but for those of cases that the expert left. */
	List<RecommendationListItem> own(RecommendationFilter filter, PagedQuery page) {
		return list(own(filter), page.offset(), page.limit(), order(page));
	}

	/** Those that fit in the order of the ledger: as they were given. */
	List<RecommendationListItem> ledger(RecommendationFilter filter, PagedQuery page) {
		return list(where(filter), page.offset(), page.limit(), " order by r.givenAt, r.consultationId, r.place, r.id");
	}

	/** Those of one case in their places. */
	List<RecommendationListItem> ofCase(long consultationId) {
		return list(where(RecommendationFilter.ofCase(consultationId)), 0, Integer.MAX_VALUE,
				" order by r.place, r.id");
	}

	private List<RecommendationListItem> list(Where where, int offset, int limit, String order) {
		TypedQuery<Row> query = this.entityManager.createQuery(
				"select new org.expertcommittee.recommendation.RecommendationQueries$Row(r, c.caseNumber, c.title, e.id, e.name)"
						+ FROM + where.text() + order,
				Row.class);
		where.params().forEach(query::setParameter);
		return complete(query.setFirstResult(offset).setMaxResults(limit).getResultList());
	}

	long count(RecommendationFilter filter) {
		return count(filter, where(filter));
	}

	/** How those that fit were decided. */
	Adoption adoption(RecommendationFilter filter) {
		Where where = where(filter);
		TypedQuery<Decision> query = this.entityManager.createQuery(
				"select new org.expertcommittee.recommendation.RecommendationQueries$Decision(r.decision, count(r))"
						+ FROM + where.text() + " and r.decision is not null group by r.decision",
				Decision.class);
		where.params().forEach(query::setParameter);
		Adoption sum = Adoption.NONE;
		for (Decision one : query.getResultList()) {
			sum = sum.plus(one.decision(), one.number());
		}
		return sum;
	}

	long countOwn(RecommendationFilter filter) {
		return count(filter, own(filter));
	}

	private long count(RecommendationFilter filter, Where where) {
		boolean narrow = filter.text() == null && filter.enterpriseId() == null;
		TypedQuery<Long> query = this.entityManager
			.createQuery("select count(r)" + (narrow ? " from Recommendation r" : FROM) + where.text(), Long.class);
		where.params().forEach(query::setParameter);
		return query.getSingleResult();
	}

	/** One as its row, whether it has been given or not. */
	RecommendationListItem item(Recommendation recommendation) {
		return complete(this.entityManager.createQuery(
				"select new org.expertcommittee.recommendation.RecommendationQueries$Row(r, c.caseNumber, c.title, e.id, e.name)"
						+ FROM + " where r.id = :id",
				Row.class)
			.setParameter("id", recommendation.requireId())
			.getResultList()).getFirst();
	}

	private List<RecommendationListItem> complete(List<Row> rows) {
		Map<Long, ExpertName> names = this.experts.names(rows.stream()
			.map((row) -> row.recommendation().expertId())
			.filter(Objects::nonNull)
			.distinct()
			.toList());
		LocalDate today = ChinaTime.today(this.clock);
		return rows.stream().map((row) -> {
			Long expertId = row.recommendation().expertId();
			ExpertName expert = (expertId != null) ? names.get(expertId) : null;
			return row.recommendation()
				.toItem(row.caseNumber(), row.title(), row.enterpriseId(), row.enterprise(),
						(expert != null) ? expert.name() : "", today);
		}).toList();
	}

	private static String order(PagedQuery page) {
		if (page.sort() == null) {
			return " order by r.givenAt desc, r.id desc";
		}
		String property = ORDERS.get(page.sort());
		if (property == null) {
			throw new IllegalArgumentException("No such order: " + page.sort());
		}
		return " order by " + property + (page.descending() ? " desc" : "") + " nulls last, r.id desc";
	}

	private Where where(RecommendationFilter filter) {
		return where(filter, "r.consultationId not in :hidden", Map.of("hidden", this.visibility.hidden()));
	}

	private Where own(RecommendationFilter filter) {
		return where(filter,
				"not exists (select a.id from Assignment a where a.id = r.assignmentId and a.recusedAt is not null)",
				Map.of());
	}

	private Where where(RecommendationFilter filter, String seen, Map<String, Object> values) {
		List<String> all = new ArrayList<>(List.of("r.givenAt is not null", seen));
		Map<String, Object> params = new HashMap<>(values);
		equal("r.status", "status", filter.status(), all, params);
		equal("r.unit", "unit", filter.unit(), all, params);
		equal("r.expertId", "expert", filter.expertId(), all, params);
		equal("c.enterpriseId", "enterprise", filter.enterpriseId(), all, params);
		equal("r.consultationId", "case", filter.consultationId(), all, params);
		if (filter.year() != null) {
			all.add("r.givenAt >= :yearBegins and r.givenAt < :yearEnds");
			params.put("yearBegins", ChinaTime.startOf(LocalDate.of(filter.year(), 1, 1)));
			params.put("yearEnds", ChinaTime.startOf(LocalDate.of(filter.year() + 1, 1, 1)));
		}
		if (filter.due() != null) {
			LocalDate today = ChinaTime.today(this.clock);
			all.add("r.status in :pending and " + ((filter.due() == RecommendationDue.LATE) ? "r.dueOn < :today"
					: "r.dueOn between :today and :soon"));
			params.put("pending", PENDING);
			params.put("today", today);
			if (filter.due() == RecommendationDue.MONTH) {
				params.put("soon", today.plusDays(RecommendationDue.DAYS));
			}
		}
		List<String> patterns = SearchKeys.patterns(filter.text());
		for (int i = 0; i < patterns.size(); i++) {
			all.add("(r.searchKey like :word" + i + " escape '!' or c.searchKey like :word" + i
					+ " escape '!' or e.searchKey like :word" + i + " escape '!')");
			params.put("word" + i, patterns.get(i));
		}
		return new Where(" where " + String.join(" and ", all), params);
	}

	private static void equal(String property, String name, @Nullable Object value, List<String> all,
			Map<String, Object> params) {
		if (value != null) {
			all.add(property + " = :" + name);
			params.put(name, value);
		}
	}

	private record Where(String text, Map<String, Object> params) {
	}

	/** How many were decided in one way. */
	record Decision(RecommendationStatus decision, long number) {
	}

	/** A row as the database has it. */
	record Row(Recommendation recommendation, String caseNumber, String title, Long enterpriseId, String enterprise) {
	}

}
