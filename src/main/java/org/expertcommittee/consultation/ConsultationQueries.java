package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.consultation.ConsultationRepository.Asked;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the list of cases: one query for the page, which joins the enterprise to be
 * searched and ordered by, one for the experts asked, none per row.
 */
@Component
class ConsultationQueries {

	private static final Map<String, String> ORDERS = Map.of("number", "c.id", "receivedOn", "c.receivedOn", "deadline",
			"c.deadline", "enterprise", "e.nameKey");

	private static final List<ConsultationStatus> AWAITING = Stream.of(ConsultationStatus.values())
		.filter(ConsultationStatus::awaitsAnswer)
		.toList();

	private static final List<ConsultationStatus> NOT_CLOSED = Stream.of(ConsultationStatus.values())
		.filter((status) -> status != ConsultationStatus.CLOSED)
		.toList();

	private static final List<ConsultationStatus> WITHOUT_EXPERT = List.of(ConsultationStatus.SUBMITTED,
			ConsultationStatus.ACCEPTED);

	/** From this row on, only the ids of the rows before are read. */
	private static final int FAR = 100;

	private final EntityManager entityManager;

	private final ConsultationRepository consultations;

	private final IndustryService industries;

	private final ExpertService experts;

	private final CaseTimer timer;

	private final CaseVisibility visibility;

	private final Clock clock;

	ConsultationQueries(EntityManager entityManager, ConsultationRepository consultations, IndustryService industries,
			ExpertService experts, CaseVisibility visibility, CaseTimer timer, Clock clock) {
		this.entityManager = entityManager;
		this.consultations = consultations;
		this.industries = industries;
		this.experts = experts;
		this.timer = timer;
		this.visibility = visibility;
		this.clock = clock;
	}

	List<ConsultationListItem> list(ConsultationFilter filter, PagedQuery page) {
		Where where = where(filter);
		Optional<String> found = (page.sort() == null) ? byWordsAlone(filter, where, CaseSearch::latestIds)
				: Optional.empty();
		if (found.isEmpty() && page.offset() < FAR) {
			return complete(rows(filter, where, page));
		}
		return complete(rowsById(found.orElseGet(() -> "select c.id" + where.from("enterprise".equals(page.sort()))
				+ where.text() + order(page, filter.status())), where, page));
	}

	/** The way to these rows leads past many others, of which only the ids are read. */
	private List<Row> rowsById(String selectIds, Where where, PagedQuery page) {
		TypedQuery<Long> query = this.entityManager.createQuery(selectIds, Long.class);
		where.params().forEach(query::setParameter);
		List<Long> ids = query.setFirstResult(page.offset()).setMaxResults(page.limit()).getResultList();
		Where these = new Where(" where c.id in :ids", Map.of("ids", ids), false);
		Map<Long, Row> rows = ids.isEmpty() ? Map.of()
				: rows(ConsultationFilter.ALL, these, PagedQuery.of(0, ids.size())).stream()
					.collect(Collectors.toMap(Row::id, Function.identity()));
		return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
	}

	private List<Row> rows(ConsultationFilter filter, Where where, PagedQuery page) {
		TypedQuery<Row> query = this.entityManager.createQuery("""
				select new org.expertcommittee.consultation.ConsultationQueries$Row(c.id, c.caseNumber, c.title,
				coalesce(e.id, 0L), coalesce(e.name, c.statedEnterprise), c.industryId, c.urgency, c.receivedOn,
				c.deadline, c.status, c.unverified, c.clock.handOverBy, c.clock.handedOverAt)
				from Consultation c left join Enterprise e on e.id = c.enterpriseId""" + where.text()
				+ order(page, filter.status()), Row.class);
		where.params().forEach(query::setParameter);
		return query.setFirstResult(page.offset()).setMaxResults(page.limit()).getResultList();
	}

	/** The first cases of each state: one query a state, and one for all experts. */
	Map<ConsultationStatus, List<ConsultationListItem>> byStatus(ConsultationFilter filter,
			List<ConsultationStatus> statuses, int limit) {
		List<Row> rows = new ArrayList<>();
		statuses.forEach((status) -> {
			ConsultationFilter one = filter.withStatus(status);
			rows.addAll(
					rows(one, where(one), new PagedQuery(0, limit, status.awaitsAnswer() ? "deadline" : null, false)));
		});
		return complete(rows).stream().collect(Collectors.groupingBy(ConsultationListItem::status));
	}

	/** Nearly all cases are closed: their number is what the others leave of all. */
	Map<ConsultationStatus, Long> countByStatus(ConsultationFilter filter) {
		ConsultationFilter any = filter.withStatus(null);
		Map<ConsultationStatus, Long> counts = new EnumMap<>(ConsultationStatus.class);
		counts.putAll(counts("c.status", ConsultationStatus.class,
				where(any).and("c.status in :others", Map.of("others", NOT_CLOSED))));
		long closed = count(any) - counts.values().stream().mapToLong(Long::longValue).sum();
		if (closed > 0) {
			counts.put(ConsultationStatus.CLOSED, closed);
		}
		return counts;
	}

	/**
	 * Cases whose deadline is on these days; without a state, those that await their
	 * answer.
	 */
	List<ConsultationListItem> due(ConsultationFilter filter, LocalDate from, LocalDate to, int limit) {
		return complete(rows(filter, whereDue(filter, from, to), new PagedQuery(0, limit, "deadline", false)));
	}

	Map<LocalDate, Long> countDue(ConsultationFilter filter, LocalDate from, LocalDate to) {
		return counts("c.deadline", LocalDate.class, whereDue(filter, from, to));
	}

	/** Those of these cases that fit. */
	List<ConsultationListItem> some(ConsultationFilter filter, List<Long> ids) {
		Where where = where(filter).and("c.id in :ids", Map.of("ids", ids));
		return ids.isEmpty() ? List.of() : complete(rows(filter, where, PagedQuery.of(0, ids.size())));
	}

	private Where whereDue(ConsultationFilter filter, LocalDate from, LocalDate to) {
		List<ConsultationStatus> shown = (filter.status() != null) ? List.of(filter.status()) : AWAITING;
		return where(filter).and("c.deadline between :from and :to and c.status in :shown",
				Map.of("from", from, "to", to, "shown", shown));
	}

	private <K> Map<K, Long> counts(String property, Class<K> type, Where where) {
		TypedQuery<Tuple> query = this.entityManager.createQuery(
				"select " + property + ", count(c)" + where.from(false) + where.text() + " group by " + property,
				Tuple.class);
		where.params().forEach(query::setParameter);
		return query.getResultStream()
			.collect(Collectors.toMap((row) -> row.get(0, type), (row) -> row.get(1, Long.class)));
	}

	long count(ConsultationFilter filter) {
		if (filter.status() == ConsultationStatus.CLOSED) {
			return countByStatus(filter).getOrDefault(ConsultationStatus.CLOSED, 0L);
		}
		Where where = where(filter);
		String text = byWordsAlone(filter, where, CaseSearch::count)
			.orElseGet(() -> "select count(c)" + where.from(false) + where.text());
		TypedQuery<Long> query = this.entityManager.createQuery(text, Long.class);
		where.params().forEach(query::setParameter);
		return query.getSingleResult();
	}

	/** HQL that reads nothing but the stored words, when these alone decide. */
	private static Optional<String> byWordsAlone(ConsultationFilter filter, Where where,
			Function<CaseSearch, Optional<String>> hql) {
		return (filter.byTextAlone() && !where.params().containsKey("hidden")) ? hql.apply(CaseSearch.of(filter.text()))
				: Optional.empty();
	}

	/** Cases that await their answer and whose deadline is from today to that day. */
	long countDueUntil(LocalDate day) {
		return this.entityManager.createQuery("""
				select count(c) from Consultation c where c.status in :awaiting and c.deadline between :today and :day
				and c.id not in :hidden""", Long.class)
			.setParameter("awaiting", AWAITING)
			.setParameter("today", ChinaTime.today(this.clock))
			.setParameter("day", day)
			.setParameter("hidden", this.visibility.hidden())
			.getSingleResult();
	}

	private List<ConsultationListItem> complete(List<Row> rows) {
		List<Long> ids = rows.stream().map(Row::id).toList();
		List<Asked> asked = ids.isEmpty() ? List.of() : this.consultations.askedExperts(ids);
		Map<Long, ExpertName> names = this.experts.names(asked.stream().map(Asked::getExpertId).distinct().toList());
		Map<Long, List<String>> byCase = asked.stream()
			.collect(Collectors.groupingBy(Asked::getConsultationId,
					Collectors.mapping((one) -> name(names.get(one.getExpertId())), Collectors.toList())));
		Map<Long, String> industryNames = this.industries.names();
		return rows.stream()
			.map((row) -> row.toItem((row.industryId() != null) ? industryNames.get(row.industryId()) : null,
					this.timer, byCase.getOrDefault(row.id(), List.of())))
			.toList();
	}

	private static String name(@Nullable ExpertName expert) {
		return (expert != null) ? expert.name() : "";
	}

	/**
	 * Each in one direction, beginning with the state where there is but one, so that an
	 * index has this very order.
	 */
	private static String order(PagedQuery page, @Nullable ConsultationStatus status) {
		String direction = (page.sort() == null || page.descending()) ? " desc" : "";
		String first = (status != null) ? "c.status" + direction + ", " : "";
		if (page.sort() == null) {
			return " order by " + first + "c.id desc";
		}
		String property = ORDERS.get(page.sort());
		if (property == null) {
			throw new IllegalArgumentException("No such order: " + page.sort());
		}
		return " order by " + first + property + direction + ", c.id" + direction;
	}

	private Where where(ConsultationFilter filter) {
		List<String> all = new ArrayList<>();
		Map<String, Object> params = new HashMap<>();
		Set<Long> hidden = this.visibility.hidden();
		if (!hidden.equals(CaseVisibility.NO_CASE)) {
			all.add("c.id not in :hidden");
			params.put("hidden", hidden);
		}
		equal("c.status", "status", filter.status(), all, params);
		equal("c.industryId", "industry", filter.industryId(), all, params);
		equal("c.enterpriseId", "enterprise", filter.enterpriseId(), all, params);
		if (filter.expertId() != null) {
			all.add("exists (select a from Assignment a where a.consultation = c and a.expertId = :expert)");
			params.put("expert", filter.expertId());
		}
		if (filter.due() != null) {
			LocalDate today = ChinaTime.today(this.clock);
			all.add("c.status in :awaiting and " + switch (filter.due()) {
				case OVERDUE -> "c.deadline < :today";
				case HAND_OVER -> "c.clock.handOverBy < :today and c.clock.handedOverAt is null";
				case WEEK -> "c.deadline between :today and :soon";
			});
			params.put("awaiting", (filter.due() == Due.HAND_OVER) ? WITHOUT_EXPERT : AWAITING);
			params.put("today", today);
			if (filter.due() == Due.WEEK) {
				params.put("soon", today.plusDays(6));
			}
		}
		CaseSearch search = CaseSearch.of(filter.text());
		all.addAll(search.hql());
		for (int i = 0; i < search.values().size(); i++) {
			params.put("search" + i, search.values().get(i));
		}
		return new Where(all.isEmpty() ? "" : " where " + String.join(" and ", all), params, search.enterprise());
	}

	private static void equal(String property, String name, @Nullable Object value, List<String> all,
			Map<String, Object> params) {
		if (value != null) {
			all.add(property + " = :" + name);
			params.put(name, value);
		}
	}

	/**
	 * Conditions with their values.
	 *
	 * @param enterprise whether they ask for the enterprise too; counting is ten times as
	 * quick without it
	 */
	private record Where(String text, Map<String, Object> params, boolean enterprise) {

		private String from(boolean ordered) {
			return " from Consultation c"
					+ ((this.enterprise || ordered) ? " left join Enterprise e on e.id = c.enterpriseId" : "");
		}

		private Where and(String condition, Map<String, Object> more) {
			Map<String, Object> all = new HashMap<>(this.params);
			all.putAll(more);
			return new Where(this.text + (this.text.isEmpty() ? " where " : " and ") + condition, all, this.enterprise);
		}

	}

	/** A row as the database has it. */
	record Row(Long id, String caseNumber, String title, Long enterpriseId, String enterprise,
			@Nullable Long industryId, Urgency urgency, LocalDate receivedOn, LocalDate deadline,
			ConsultationStatus status, boolean unverified, @Nullable LocalDate handOverBy,
			@Nullable Instant handedOverAt) {

		private ConsultationListItem toItem(@Nullable String industry, CaseTimer timer, List<String> experts) {
			TimeLeft left = this.status.awaitsAnswer() ? timer.left(this.deadline) : null;
			return new ConsultationListItem(this.id, this.caseNumber, this.title, this.enterpriseId, this.enterprise,
					industry, this.urgency, this.receivedOn, this.deadline, this.status, left != null && left.late(),
					left, timer.handOver(this.status, this.handOverBy, this.handedOverAt != null), experts,
					this.unverified);
		}

	}

}
