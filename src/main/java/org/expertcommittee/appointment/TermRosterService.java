package org.expertcommittee.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchWords;
import org.expertcommittee.expert.Sex;
import org.expertcommittee.security.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 专家名册: the members of a term in protocol order, within an office by the place somebody
 * set, then by 姓氏笔画.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class TermRosterService {

	private static final String FROM = """
			 from appointment a join expert e on e.id = a.expert_id join office o on o.id = a.office_id
			left join appointment_document d on d.id = a.document_id""";

	private static final String COLUMNS = """
			select a.*, e.name, e.sex, e.birth_date, e.organisation, e.title, o.name as office_name, d.document_number""";

	private static final Map<String, String> ORDERS = Map.of("protocol",
			"o.protocol_rank, e.roster_order, e.stroke_key, a.id", "stroke", "e.stroke_key, a.id", "pinyin",
			"e.pinyin_key, a.id");

	private final JdbcClient jdbc;

	private final Clock clock;

	TermRosterService(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Members who fit; orders: {@code protocol} (default), {@code stroke},
	 * {@code pinyin}.
	 */
	public List<RosterRow> list(RosterFilter filter, PagedQuery page) {
		String order = ORDERS.get((page.sort() != null) ? page.sort() : "protocol");
		if (order == null) {
			throw new IllegalArgumentException("No such order: " + page.sort());
		}
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		params.add(page.limit());
		params.add(page.offset());
		List<RosterRow> rows = this.jdbc.sql(COLUMNS + FROM + where + " order by " + order + " limit ? offset ?")
			.params(params)
			.query((row, index) -> row(row, page.offset() + index + 1))
			.list();
		Map<Long, List<String>> fields = fields(rows.stream().map(RosterRow::expertId).toList());
		return rows.stream().map((row) -> row.withFields(fields.getOrDefault(row.expertId(), List.of()))).toList();
	}

	public long count(RosterFilter filter) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		return this.jdbc.sql("select count(*)" + FROM + where).params(params).query(Long.class).single();
	}

	private Map<Long, List<String>> fields(List<Long> experts) {
		Map<Long, List<String>> fields = new HashMap<>();
		if (!experts.isEmpty()) {
			this.jdbc.sql("""
					select ei.expert_id, i.name from expert_industry ei join industry i on i.id = ei.industry_id
					where ei.expert_id in (:experts) order by ei.expert_id, ei.position""")
				.param("experts", experts)
				.query((row) -> {
					fields.computeIfAbsent(row.getLong("expert_id"), (id) -> new ArrayList<>())
						.add(row.getString("name"));
				});
		}
		return fields;
	}

	private String where(RosterFilter filter, List<Object> params) {
		List<String> conditions = new ArrayList<>();
		if (filter.everybody()) {
			conditions.add("a.status in ('ACTIVE', 'ENDED', 'DISMISSED', 'RESIGNED')");
		}
		else {
			conditions.add("a.status = 'ACTIVE' and a.starts_on <= ? and a.ends_on >= ?"
					+ " and (a.ended_on is null or a.ended_on >= ?)");
			LocalDate today = ChinaTime.today(this.clock);
			params.addAll(List.of(today, today, today));
		}
		if (filter.termId() != null) {
			conditions.add("a.term_id = ?");
			params.add(filter.termId());
		}
		if (filter.officeId() != null) {
			conditions.add("a.office_id = ?");
			params.add(filter.officeId());
		}
		String text = filter.text();
		if (text != null && !text.isBlank()) {
			conditions.add(SearchWords.condition("a.expert_id", text, params));
		}
		return " where " + String.join(" and ", conditions);
	}

	private RosterRow row(ResultSet row, int position) throws SQLException {
		LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
		LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
		LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
		String leaving = row.getString("end_reason_kind");
		String sex = row.getString("sex");
		return new RosterRow(row.getLong("id"), row.getLong("expert_id"), position, row.getString("name"),
				(sex != null) ? Sex.valueOf(sex) : null, row.getObject("birth_date", LocalDate.class),
				row.getString("office_name"), row.getString("organisation"), row.getString("title"), List.of(),
				startsOn, endsOn, row.getString("document_number"),
				Appointment.shown(AppointmentStatus.valueOf(row.getString("status")), startsOn,
						(endedOn != null) ? endedOn : endsOn, (leaving != null) ? EndKind.valueOf(leaving) : null,
						ChinaTime.today(this.clock)),
				endedOn);
	}

}
