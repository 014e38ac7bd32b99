package org.expertcommittee.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of certificates, sorted and paged in the database. */
@Component
class CertificateQueries {

	private static final Map<String, String> ORDERS = Map.of("number",
			"c.sequence_year%1$s, c.sequence_number%1$s, c.id%1$s", "name", "e.pinyin_key%1$s, c.id%1$s", "awarded",
			"c.awarded_on%1$s, c.id%1$s", "ends", "c.ends_on%1$s, c.id%1$s", "protocol",
			"e.protocol_rank%1$s, e.roster_order%1$s, e.stroke_key%1$s, c.id%1$s");

	private final JdbcClient jdbc;

	private final Clock clock;

	CertificateQueries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<CertificateListItem> list(CertificateFilter filter, PagedQuery page) {
		Map<Long, Instant> lateBefore = lateBefore();
		CertificateConditions where = new CertificateConditions(filter, today(), lateBefore);
		List<Object> params = where.params();
		params.add(page.limit());
		params.add(page.offset());
		boolean byPerson = "name".equals(page.sort()) || "protocol".equals(page.sort());
		String join = byPerson ? " join expert e on e.id = c.expert_id" : "";
		return this.jdbc
			.sql("select c.* from certificate c" + join + where.sql() + " order by " + order(page)
					+ " limit ? offset ?")
			.params(params)
			.query(items(lateBefore))
			.list();
	}

	long count(CertificateFilter filter) {
		CertificateConditions where = new CertificateConditions(filter, today(),
				filter.late() ? lateBefore() : Map.of());
		return this.jdbc.sql("select count(*) from certificate c" + where.sql())
			.params(where.params())
			.query(Long.class)
			.single();
	}

	/** The files of issued certificates in protocol order; the others are left out. */
	List<FileOf> filesInProtocolOrder(List<Long> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql("select c.certificate_number, c.holder_name, c.sha256 from certificate c"
						+ " join expert e on e.id = c.expert_id where c.id in (:ids) and c.sha256 is not null order by "
						+ order(new PagedQuery(0, 1, "protocol", false)))
					.param("ids", ids)
					.query((row, index) -> new FileOf(row.getString(1), row.getString(2), row.getString(3)))
					.list();
	}

	List<Integer> years() {
		return this.jdbc.sql("select distinct extract(year from awarded_on) as y from certificate order by y desc")
			.query(Integer.class)
			.list();
	}

	List<CertificateListItem> ofExpert(long expertId) {
		return of("c.expert_id = ?", expertId);
	}

	List<CertificateListItem> ofAppointment(long appointmentId) {
		return of("c.appointment_id = ?", appointmentId);
	}

	private List<CertificateListItem> of(String condition, long id) {
		return this.jdbc
			.sql("select c.* from certificate c where " + condition + " order by c.awarded_on desc, c.id desc")
			.param(id)
			.query(items(lateBefore()))
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

	private LocalDate today() {
		return ChinaTime.today(this.clock);
	}

	/** By committee: what waits since before that moment is late. */
	Map<Long, Instant> lateBefore() {
		Map<Long, Instant> moments = new HashMap<>();
		Instant now = this.clock.instant();
		this.jdbc.sql("select id, waiting_days from committee").query((row) -> {
			moments.put(row.getLong("id"), now.minus(row.getInt("waiting_days"), ChronoUnit.DAYS));
		});
		return moments;
	}

	private RowMapper<CertificateListItem> items(Map<Long, Instant> lateBefore) {
		LocalDate today = today();
		Instant now = this.clock.instant();
		return (row, index) -> item(row, today, now, lateBefore);
	}

	private static CertificateListItem item(ResultSet row, LocalDate today, Instant now, Map<Long, Instant> lateBefore)
			throws SQLException {
		Validity validity = new Validity(row.getObject("ends_on", LocalDate.class),
				row.getObject("appointment_ended_on", LocalDate.class), row.getObject("extended_to", LocalDate.class));
		CertificateStatus state = validity.shown(CertificateStatus.valueOf(row.getString("status")), today);
		LocalDate sealedOn = row.getObject("sealed_on", LocalDate.class);
		CertificateWaiting waiting = waiting(state, sealedOn != null, moment(row, "confirmed_at") != null);
		Instant since = (waiting != null) ? moment(row, waiting.since()) : null;
		Instant limit = lateBefore.get(row.getLong("committee_id"));
		boolean late = waiting != null && waiting != CertificateWaiting.CONFIRMATION && since != null && limit != null
				&& since.isBefore(limit);
		return new CertificateListItem(row.getLong("id"), row.getString("certificate_number"),
				row.getLong("appointment_id"), row.getLong("expert_id"), row.getString("holder_name"),
				row.getString("office_name"), row.getObject("awarded_on", LocalDate.class),
				row.getObject("starts_on", LocalDate.class), validity.endsOn(), validity.cutShortTo(),
				validity.extendedTo(), state, moment(row, "issued_at"), sealedOn, row.getString("seal_approval"),
				row.getObject("handed_on", LocalDate.class), row.getString("handed_to"), moment(row, "confirmed_at"),
				waiting, (since != null) ? Math.max(0, ChronoUnit.DAYS.between(since, now)) : 0, late);
	}

	private static @Nullable CertificateWaiting waiting(CertificateStatus state, boolean sealed, boolean confirmed) {
		return switch (state) {
			case AWAITING_SEAL -> CertificateWaiting.ISSUE;
			case ISSUED -> sealed ? CertificateWaiting.HAND_OVER : CertificateWaiting.SEAL;
			case RECEIVED -> confirmed ? null : CertificateWaiting.CONFIRMATION;
			default -> null;
		};
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	/** An issued file and how to name it. */
	record FileOf(String number, String holderName, String sha256) {
	}

}
