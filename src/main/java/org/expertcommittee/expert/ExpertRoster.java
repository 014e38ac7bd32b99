package org.expertcommittee.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DatabaseProduct;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchWords;
import org.expertcommittee.base.text.MobilePhone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The roster's SQL. A page is read along the index of its order, from the nearer end, and
 * filters are checked on the way; when few experts fit, they are collected by the
 * filters' own indexes instead.
 */
@Component
class ExpertRoster {

	/** Collecting so many and sorting them is quicker than looking for them in order. */
	private static final int FEW = 1000;

	/** People of the same name stand together in an order, perhaps at its far end. */
	private static final int FEW_OF_A_SEARCH = 5000;

	private static final String COLUMNS = """
			e.id, e.name, e.title, e.office_name, e.organisation, e.term_starts_on, e.term_ends_on, e.standing,
			e.archived, e.mobile""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ObjectProvider<OpenWork> work;

	private final DatabaseProduct database;

	ExpertRoster(JdbcClient jdbc, DatabaseProduct database, ObjectProvider<OpenWork> work, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.work = work;
		this.database = database;
	}

	/**
	 * A page of the roster.
	 * @param matches how many experts fit
	 * @param industries ids of fields that each typed word may also mean
	 */
	List<ExpertListItem> page(ExpertFilter filter, Map<String, List<Long>> industries, PagedQuery page, long matches) {
		int length = (int) Math.min(page.limit(), matches - page.offset());
		if (length <= 0) {
			return List.of();
		}
		boolean few = matches <= (SearchWords.typed(filter.text()).isEmpty() ? FEW : FEW_OF_A_SEARCH);
		Conditions where = conditions(filter, industries, few);
		Order order = Order.of(page.sort());
		// The last page is the first one read backwards.
		boolean fromEnd = page.offset() > matches / 2;
		long skip = fromEnd ? matches - page.offset() - length : page.offset();
		boolean descending = page.descending() != fromEnd;
		String hint = few ? "" : this.database.useIndex(order.index);
		List<Object> params = new ArrayList<>(where.params);
		params.add(length);
		params.add(skip);
		List<ExpertListItem> rows = this.jdbc
			.sql("select " + COLUMNS + " from expert e" + hint + where.sql() + " order by " + order.by(descending)
					+ " limit ? offset ?")
			.params(params)
			.query(this::row)
			.list();
		if (fromEnd) {
			rows = rows.reversed();
		}
		return complete(rows);
	}

	long count(ExpertFilter filter, Map<String, List<Long>> industries) {
		if (filter.byWordsAlone()) {
			return countByWords(filter, industries);
		}
		Conditions where = conditions(filter, industries, true);
		return this.jdbc.sql("select count(*) from expert e" + where.sql())
			.params(where.params)
			.query(Long.class)
			.single();
	}

	/**
	 * Counts from the index of the words alone; reading the experts takes ten times as
	 * long.
	 */
	private long countByWords(ExpertFilter filter, Map<String, List<Long>> industries) {
		boolean archived = filter.tab() == ExpertTab.ARCHIVED;
		List<String> sets = new ArrayList<>();
		List<Object> params = new ArrayList<>();
		for (String typed : SearchWords.typed(filter.text())) {
			SearchWords.Range range = SearchWords.range(typed);
			StringBuilder set = new StringBuilder(
					"select expert_id from expert_word where archived = ? and word >= ? and word < ?");
			Collections.addAll(params, archived, range.from(), range.below());
			for (Long industry : industries.getOrDefault(typed, List.of())) {
				set.append(" union select expert_id from expert_word where archived = ? and word = ?");
				Collections.addAll(params, archived, SearchWords.field(industry));
			}
			sets.add("(" + set + ")");
		}
		if (filter.industryId() != null) {
			sets.add("(select expert_id from expert_word where archived = ? and word = ?)");
			Collections.addAll(params, archived, SearchWords.field(filter.industryId()));
		}
		return this.jdbc.sql("select count(distinct expert_id) from (" + String.join(" intersect ", sets) + ") found")
			.params(params)
			.query(Long.class)
			.single();
	}

	/** Numbers of the tabs, from an index alone. */
	Map<ExpertTab, Long> counts() {
		Map<ExpertTab, Long> counts = new HashMap<>();
		this.jdbc.sql("select archived, standing, count(*) from expert group by archived, standing").query((set) -> {
			ExpertTab tab = set.getBoolean(1) ? ExpertTab.ARCHIVED : switch (Standing.valueOf(set.getString(2))) {
				case NONE, PROPOSED -> ExpertTab.WAITING;
				case ACTIVE -> ExpertTab.ACTIVE;
				case ENDED, DISMISSED, RESIGNED -> ExpertTab.LEFT;
			};
			counts.merge(tab, set.getLong(3), Long::sum);
		});
		long soon = count(ExpertFilter.of(ExpertTab.EXPIRING), Map.of());
		counts.merge(ExpertTab.ACTIVE, -soon, Long::sum);
		counts.put(ExpertTab.EXPIRING, soon);
		return counts;
	}

	/** Names of the fields of many experts, in one query. */
	Map<Long, List<String>> fields(List<Long> ids) {
		Map<Long, List<String>> fields = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("""
					select f.expert_id, i.name from expert_industry f join industry i on i.id = f.industry_id
					where f.expert_id in (:ids) order by f.expert_id, f.position""").param("ids", ids).query((set) -> {
				fields.computeIfAbsent(set.getLong(1), (id) -> new ArrayList<>()).add(set.getString(2));
			});
		}
		return fields;
	}

	private List<ExpertListItem> complete(List<ExpertListItem> rows) {
		List<Long> ids = rows.stream().map(ExpertListItem::id).toList();
		Map<Long, List<String>> fields = fields(ids);
		Map<Long, Long> open = new HashMap<>();
		this.work.forEach((source) -> source.open(ids).forEach((id, number) -> open.merge(id, number, Long::sum)));
		return rows.stream()
			.map((row) -> row.with(fields.getOrDefault(row.id(), List.of()), open.getOrDefault(row.id(), 0L)))
			.toList();
	}

	/**
	 * @param collect whether the filters' own indexes are used, not checks along the
	 * order
	 */
	private Conditions conditions(ExpertFilter filter, Map<String, List<Long>> industries, boolean collect) {
		Conditions where = new Conditions(collect, this.database);
		String soon = Expert.termEndKey(today().plusDays(ExpertStatus.EXPIRING_DAYS));
		where.and("e.archived = ?", filter.tab() == ExpertTab.ARCHIVED);
		switch (filter.tab()) {
			case ACTIVE -> where.and("e.standing = 'ACTIVE' and e.term_end_key > ?", soon);
			case EXPIRING -> where.and("e.standing = 'ACTIVE' and e.term_end_key <= ?", soon);
			case WAITING -> where.and("e.standing in ('NONE', 'PROPOSED')");
			case LEFT -> where.and("e.standing in ('ENDED', 'DISMISSED', 'RESIGNED')");
			case ARCHIVED -> {
			}
			case null -> {
				// Whether archived or not is all that counts.
			}
		}
		if (filter.officeId() != null) {
			where.and("e.office_id = ?", filter.officeId());
		}
		if (filter.industryId() != null) {
			where.related("select expert_id from expert_industry r where industry_id = ?", filter.industryId());
		}
		TermEnd termEnd = filter.termEnd();
		if (termEnd == TermEnd.OVER) {
			where.and("e.term_end_key < ?", Expert.termEndKey(today()));
		}
		else if (termEnd != null) {
			where.and("e.term_end_key between ? and ?", Expert.termEndKey(today()),
					Expert.termEndKey(today().plusDays(termEnd.days())));
		}
		for (String typed : SearchWords.typed(filter.text())) {
			SearchWords.Range range = SearchWords.range(typed);
			where.word(filter.tab() == ExpertTab.ARCHIVED, range, industries.getOrDefault(typed, List.of()));
		}
		if (SearchWords.meaningless(filter.text())) {
			where.and("1 = 0");
		}
		return where;
	}

	private ExpertListItem row(ResultSet set, int number) throws SQLException {
		LocalDate endsOn = set.getObject("term_ends_on", LocalDate.class);
		String mobile = set.getString("mobile");
		ExpertStatus status = ExpertStatus.of(Standing.valueOf(set.getString("standing")), endsOn,
				set.getBoolean("archived"), today());
		return new ExpertListItem(set.getLong("id"), set.getString("name"), set.getString("title"),
				set.getString("office_name"), set.getString("organisation"), List.of(),
				set.getObject("term_starts_on", LocalDate.class), endsOn, status,
				(mobile != null) ? MobilePhone.mask(mobile) : null, 0);
	}

	private LocalDate today() {
		return ChinaTime.today(this.clock);
	}

	/** The orders of the roster; each begins with the columns of its index. */
	private enum Order {

		PROTOCOL("expert_by_protocol", "e.archived, e.protocol_rank, e.roster_order, e.stroke_key, e.id"),
		PINYIN("expert_by_pinyin", "e.archived, e.pinyin_key, e.id"),
		STROKE("expert_by_stroke", "e.archived, e.stroke_key, e.id"),
		TERM_END("expert_by_term_end", "e.archived, e.term_end_key, e.id");

		private final String index;

		private final String columns;

		Order(String index, String columns) {
			this.index = index;
			this.columns = columns;
		}

		static Order of(@Nullable String sort) {
			return switch (sort) {
				case null -> PROTOCOL;
				case "protocol" -> PROTOCOL;
				case "pinyin" -> PINYIN;
				case "stroke" -> STROKE;
				case "termEnd" -> TERM_END;
				default -> throw new IllegalArgumentException("No such order: " + sort);
			};
		}

		String by(boolean descending) {
			return descending ? this.columns.replace(",", " desc,") + " desc" : this.columns;
		}

	}

	/** Conditions with their values, joined by "and". */
	private static final class Conditions {

		private final List<String> all = new ArrayList<>();

		private final List<Object> params = new ArrayList<>();

		private final boolean collect;

		private final DatabaseProduct database;

		Conditions(boolean collect, DatabaseProduct database) {
			this.collect = collect;
			this.database = database;
		}

		void and(String condition, Object... values) {
			this.all.add(condition);
			Collections.addAll(this.params, values);
		}

		/** The expert is among those that the query on a related table finds. */
		void related(String query, Object... values) {
			and(this.collect ? "e.id in (" + query + ")" : "exists (" + query + " and r.expert_id = e.id)", values);
		}

		void word(boolean archived, SearchWords.Range range, List<Long> industries) {
			// Without the hint H2 reads all words of the range again for every expert.
			String hint = this.collect ? "" : this.database.useIndex("expert_word_expert");
			String words = "select expert_id from expert_word r" + hint
					+ " where r.archived = ? and word >= ? and word < ?";
			if (industries.isEmpty()) {
				related(words, archived, range.from(), range.below());
				return;
			}
			String marks = String.join(", ", Collections.nCopies(industries.size(), "?"));
			String fields = "select expert_id from expert_industry r where industry_id in (" + marks + ")";
			if (this.collect) {
				// Not a union, which H2 would work out again for every expert.
				and("(e.id in (" + words + ") or e.id in (" + fields + "))", archived, range.from(), range.below());
			}
			else {
				String own = " and r.expert_id = e.id)";
				and("(exists (" + words + own + " or exists (" + fields + own + ")", archived, range.from(),
						range.below());
			}
			this.params.addAll(industries);
		}

		String sql() {
			return " where " + String.join(" and ", this.all);
		}

	}

}
