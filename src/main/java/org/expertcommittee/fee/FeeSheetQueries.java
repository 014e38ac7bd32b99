package org.expertcommittee.fee;

import java.util.HashSet;
import java.util.Set;
import org.expertcommittee.consultation.CaseVisibility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.PagedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sheets for lists, and keeps which sessions are on one. */
@Component
class FeeSheetQueries {

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final CaseVisibility visibility;

	FeeSheetQueries(JdbcClient jdbc, JdbcTemplate template, CaseVisibility visibility) {
		this.jdbc = jdbc;
		this.template = template;
		this.visibility = visibility;
	}

	/**
	 * Sheets on which there is a case that the person may not know of. Without it a sheet
	 * would add up to something else, so the whole sheet is kept away.
	 */
	Set<Long> hidden() {
		Set<Long> cases = this.visibility.secret();
		return cases.isEmpty() ? Set.of()
				: new HashSet<>(
						this.jdbc.sql("select distinct sheet_id from fee_item where consultation_id in (:cases)")
							.param("cases", cases)
							.query(Long.class)
							.list());
	}

	private Set<Long> hiddenOrNone() {
		Set<Long> hidden = hidden();
		return hidden.isEmpty() ? Set.of(-1L) : hidden;
	}

	List<FeeSheetItem> list(@Nullable FeeSheetState state, PagedQuery page) {
		return this.jdbc.sql("""
				select s.*, (select count(distinct i.expert_id) from fee_item i where i.sheet_id = s.id) as people,
				(select coalesce(sum(i.net), 0) from fee_item i where i.sheet_id = s.id) as net
				from fee_sheet s where (cast(:state as varchar) is null or s.state = :state) and s.id not in (:hidden)
				order by s.first_day desc, s.id desc limit :limit offset :offset""")
			.param("state", (state != null) ? state.name() : null)
			.param("hidden", hiddenOrNone())
			.param("limit", page.limit())
			.param("offset", page.offset())
			.query((row, index) -> new FeeSheetItem(row.getLong("id"), row.getString("title"),
					row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
					FeeSheetState.valueOf(row.getString("state")), row.getString("prepared_by"), row.getLong("people"),
					row.getBigDecimal("net")))
			.list();
	}

	long count(@Nullable FeeSheetState state) {
		return this.jdbc
			.sql("select count(*) from fee_sheet s where (cast(:state as varchar) is null or s.state = :state)"
					+ " and s.id not in (:hidden)")
			.param("hidden", hiddenOrNone())
			.param("state", (state != null) ? state.name() : null)
			.query(Long.class)
			.single();
	}

	/** Notes that these parts in sessions are on the sheet; each can be on one only. */
	void take(long sheetId, List<FeeDay> days) {
		List<Object[]> rows = days.stream()
			.flatMap((
					day) -> day.sessions().stream().map((session) -> new Object[] { session, day.expertId(), sheetId }))
			.toList();
		this.template.batchUpdate("insert into fee_session (session_id, expert_id, sheet_id) values (?, ?, ?)", rows);
	}

	void giveBack(long sheetId) {
		this.jdbc.sql("delete from fee_session where sheet_id = ?").param(sheetId).update();
	}

	/** Which of these sessions are on a sheet, as session and expert. */
	List<List<Long>> taken(Collection<Long> sessionIds) {
		return sessionIds.isEmpty() ? List.of()
				: this.jdbc.sql("select session_id, expert_id from fee_session where session_id in (:ids)")
					.param("ids", sessionIds)
					.query((row, index) -> List.of(row.getLong(1), row.getLong(2)))
					.list();
	}

	/** Days on the spot that are on sheets already, by expert and case. */
	Map<List<Long>, Long> daysBefore(Collection<Long> expertIds) {
		Map<List<Long>, Long> days = new HashMap<>();
		if (!expertIds.isEmpty()) {
			this.jdbc
				.sql("""
						select i.expert_id, i.consultation_id, count(*) from fee_item i join fee_sheet s on s.id = i.sheet_id
						where i.expert_id in (:ids) and i.unit <> 'REMOTE' and s.state <> 'VOID'
						group by i.expert_id, i.consultation_id""")
				.param("ids", expertIds)
				.query((row) -> {
					days.put(List.of(row.getLong(1), row.getLong(2)), row.getLong(3));
				});
		}
		return days;
	}

	/**
	 * What other sheets that were paid in the same month gave these experts, after tax:
	 * one month is taxed as a whole.
	 */
	Map<Long, BigDecimal> paidInMonth(long sheetId, LocalDate day, Collection<Long> expertIds) {
		Map<Long, BigDecimal> paid = new HashMap<>();
		if (!expertIds.isEmpty()) {
			this.jdbc.sql("""
					select i.expert_id, sum(i.net) from fee_item i join fee_sheet s on s.id = i.sheet_id
					where i.expert_id in (:ids) and s.id <> :sheet and s.state = 'PAID'
					and s.paid_on between :first and :last group by i.expert_id""")
				.param("ids", expertIds)
				.param("sheet", sheetId)
				.param("first", day.withDayOfMonth(1))
				.param("last", day.withDayOfMonth(day.lengthOfMonth()))
				.query((row) -> {
					paid.put(row.getLong(1), row.getBigDecimal(2));
				});
		}
		return paid;
	}

}
