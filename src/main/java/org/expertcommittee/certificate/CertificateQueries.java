package org.expertcommittee.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.expert.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of certificates, sorted and paged in the database. */
@Component
class CertificateQueries {

	private static final Map<String, String> ORDERS = Map.of("number",
			"c.sequence_year%1$s, c.sequence_number%1$s, c.id%1$s", "name", "e.pinyin_key%1$s, c.id%1$s", "awarded",
			"c.awarded_on%1$s, c.id%1$s", "ends", "c.ends_on%1$s, c.id%1$s");

	private final JdbcClient jdbc;

	private final Clock clock;

	CertificateQueries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<CertificateListItem> list(CertificateFilter filter, PagedQuery page) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		params.add(page.limit());
		params.add(page.offset());
		String join = "name".equals(page.sort()) ? " join expert e on e.id = c.expert_id" : "";
		return this.jdbc
			.sql("select c.* from certificate c" + join + where + " order by " + order(page) + " limit ? offset ?")
			.params(params)
			.query(this::item)
			.list();
	}

	long count(CertificateFilter filter) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		return this.jdbc.sql("select count(*) from certificate c" + where).params(params).query(Long.class).single();
	}

	List<Integer> years() {
		return this.jdbc.sql("select distinct extract(year from awarded_on) as y from certificate order by y desc")
			.query(Integer.class)
			.list();
	}

	List<CertificateListItem> ofExpert(long expertId) {
		return this.jdbc
			.sql("select c.* from certificate c where c.expert_id = ? order by c.awarded_on desc, c.id desc")
			.param(expertId)
			.query(this::item)
			.list();
	}

	private static String order(PagedQuery page) {
		if (page.sort() == null) {
			return "c.awarded_on desc, c.id desc";
		}
		String order = ORDERS.get(page.sort());
		if (order == null) {
			throw new IllegalArgumentException("No such order: " + page.sort());
		}
		return order.formatted(page.descending() ? " desc" : "");
	}

	private String where(CertificateFilter filter, List<Object> params) {
		List<String> conditions = new ArrayList<>();
		status(filter.status(), conditions, params);
		if (filter.year() != null) {
			conditions.add("c.awarded_on >= ? and c.awarded_on <= ?");
			params.addAll(List.of(LocalDate.of(filter.year(), 1, 1), LocalDate.of(filter.year(), 12, 31)));
		}
		String text = filter.text();
		if (text != null && !text.isBlank()) {
			params.add("%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
			conditions.add("(lower(c.certificate_number) like ? escape '!' or ("
					+ SearchWords.condition("c.expert_id", text, params) + "))");
		}
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	private void status(@Nullable CertificateStatus status, List<String> conditions, List<Object> params) {
		LocalDate today = ChinaTime.today(this.clock);
		switch (status) {
			case null -> {
			}
			case ISSUED, RECEIVED -> {
				conditions.add("c.status = ? and c.ends_on >= ?");
				params.addAll(List.of(status.name(), today));
			}
			case EXPIRED -> {
				conditions.add("c.status in ('ISSUED', 'RECEIVED') and c.ends_on < ?");
				params.add(today);
			}
			default -> {
				conditions.add("c.status = ?");
				params.add(status.name());
			}
		}
	}

	private CertificateListItem item(ResultSet row, int index) throws SQLException {
		LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
		return new CertificateListItem(row.getLong("id"), row.getString("certificate_number"), row.getLong("expert_id"),
				row.getString("holder_name"), row.getString("office_name"),
				row.getObject("awarded_on", LocalDate.class), row.getObject("starts_on", LocalDate.class), endsOn,
				Certificate.shown(CertificateStatus.valueOf(row.getString("status")), endsOn,
						ChinaTime.today(this.clock)));
	}

}
