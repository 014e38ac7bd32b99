package org.expertcommittee.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.expertcommittee.base.PagedQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads 聘任文件 with how much rests on each, sorted and paged in the database. */
@Component
class DocumentQueries {

	private static final String ROWS = """
			select d.*, (select count(*) from appointment a where a.document_id = d.id or a.end_document_id = d.id)
			+ (select count(*) from appointment_change c where c.document_id = d.id) as uses,
			(select count(*) from attachment f where f.owner_type = 'appointmentDocument' and f.owner_id = d.id) as files
			from appointment_document d""";

	private static final Map<String, String> ORDERS = Map.of("number",
			"d.sequence_year%1$s, d.sequence_number%1$s, d.document_number%1$s, d.id%1$s", "issued",
			"d.issued_on%1$s, d.id%1$s");

	private final JdbcClient jdbc;

	DocumentQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<DocumentItem> list(DocumentFilter filter, PagedQuery page) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		params.add(page.limit());
		params.add(page.offset());
		return this.jdbc.sql(ROWS + where + " order by " + order(page) + " limit ? offset ?")
			.params(params)
			.query(DocumentQueries::item)
			.list();
	}

	long count(DocumentFilter filter) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		return this.jdbc.sql("select count(*) from appointment_document d" + where)
			.params(params)
			.query(Long.class)
			.single();
	}

	Optional<DocumentItem> get(long id) {
		return this.jdbc.sql(ROWS + " where d.id = ?").param(id).query(DocumentQueries::item).optional();
	}

	List<Integer> years() {
		return this.jdbc
			.sql("select distinct extract(year from issued_on) as y from appointment_document order by y desc")
			.query(Integer.class)
			.list();
	}

	private static String order(PagedQuery page) {
		if (page.sort() == null) {
			return "d.issued_on desc, d.id desc";
		}
		String order = ORDERS.get(page.sort());
		if (order == null) {
			throw new IllegalArgumentException("No such order: " + page.sort());
		}
		return order.formatted(page.descending() ? " desc" : "");
	}

	private static String where(DocumentFilter filter, List<Object> params) {
		List<String> conditions = new ArrayList<>();
		if (filter.committeeId() != null) {
			conditions.add("d.committee_id = ?");
			params.add(filter.committeeId());
		}
		Integer year = filter.year();
		if (year != null) {
			conditions.add("d.issued_on >= ? and d.issued_on <= ?");
			params.addAll(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
		}
		String text = filter.text();
		if (text != null && !text.isBlank()) {
			conditions.add("(lower(d.document_number) like ? escape '!' or lower(d.title) like ? escape '!')");
			String like = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
			params.addAll(List.of(like, like));
		}
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	private static DocumentItem item(ResultSet row, int index) throws SQLException {
		return new DocumentItem(row.getLong("id"), row.getLong("committee_id"), row.getString("document_number"),
				row.getString("title"), row.getObject("issued_on", LocalDate.class), row.getLong("uses"),
				row.getLong("files"), row.getString("created_by"));
	}

}
