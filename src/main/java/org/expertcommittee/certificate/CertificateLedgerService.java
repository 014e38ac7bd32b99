package org.expertcommittee.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchWords;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 聘书台账: every issued certificate in the order of its number. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class CertificateLedgerService {

	private static final String ROWS = """
			select c.*, d.document_number, p.certificate_number as predecessor_number,
			(select max(s.certificate_number) from certificate s where s.predecessor_id = c.id) as successor_number
			from certificate c join appointment a on a.id = c.appointment_id
			left join appointment_document d on d.id = a.document_id
			left join certificate p on p.id = c.predecessor_id""";

	private static final String ORDER = " order by c.committee_id, c.sequence_year, c.sequence_number limit ? offset ?";

	private final JdbcClient jdbc;

	private final Clock clock;

	CertificateLedgerService(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Lines that fit, by committee, year and number; no other order. */
	public List<CertificateLedgerRow> list(CertificateLedgerFilter filter, PagedQuery page) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		params.add(page.limit());
		params.add(page.offset());
		return this.jdbc.sql(ROWS + where + ORDER)
			.params(params)
			.query((row, index) -> row(row, page.offset() + index + 1))
			.list();
	}

	public long count(CertificateLedgerFilter filter) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		return this.jdbc.sql("select count(*) from certificate c" + where).params(params).query(Long.class).single();
	}

	/** The years that numbers were given in, the latest first. */
	public List<Integer> years() {
		return this.jdbc.sql(
				"select distinct sequence_year from certificate where sequence_year is not null order by sequence_year desc")
			.query(Integer.class)
			.list();
	}

	private String where(CertificateLedgerFilter filter, List<Object> params) {
		List<String> conditions = new ArrayList<>(List.of("c.certificate_number is not null"));
		if (filter.committeeId() != null) {
			conditions.add("c.committee_id = ?");
			params.add(filter.committeeId());
		}
		if (filter.year() != null) {
			conditions.add("c.sequence_year = ?");
			params.add(filter.year());
		}
		if (filter.validOnly()) {
			conditions.add("c.status in ('ISSUED', 'RECEIVED')"
					+ " and coalesce(c.appointment_ended_on, c.extended_to, c.ends_on) >= ?"
					+ " and (c.appointment_ended_on is null or c.appointment_ended_on > ?)");
			params.addAll(List.of(ChinaTime.today(this.clock), ChinaTime.today(this.clock)));
		}
		String text = filter.text();
		if (text != null && !text.isBlank()) {
			params.add("%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
			conditions.add("(lower(c.certificate_number) like ? escape '!' or ("
					+ SearchWords.condition("c.expert_id", text, params) + "))");
		}
		return " where " + String.join(" and ", conditions);
	}

	private CertificateLedgerRow row(ResultSet row, int position) throws SQLException {
		LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
		LocalDate extendedTo = row.getObject("extended_to", LocalDate.class);
		LocalDate endedOn = row.getObject("appointment_ended_on", LocalDate.class);
		Validity validity = new Validity(endsOn, endedOn, extendedTo);
		OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
		return new CertificateLedgerRow(row.getLong("id"), position, row.getString("certificate_number"),
				row.getString("holder_name"), row.getString("office_name"), row.getObject("starts_on", LocalDate.class),
				endsOn, row.getString("document_number"), row.getObject("sealed_on", LocalDate.class),
				row.getString("handed_to"), row.getObject("handed_on", LocalDate.class),
				validity.shown(CertificateStatus.valueOf(row.getString("status")), ChinaTime.today(this.clock)),
				row.getString("predecessor_number"), row.getString("successor_number"), extendedTo, endedOn,
				day(revokedAt), row.getString("revoke_reason"));
	}

	private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
		return (moment != null) ? ChinaTime.day(moment.toInstant()) : null;
	}

}
