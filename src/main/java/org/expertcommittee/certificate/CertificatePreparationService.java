package org.expertcommittee.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchWords;
import org.expertcommittee.security.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the appointments in force that have no certificate, in protocol order. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class CertificatePreparationService {

	private static final String FROM = " from appointment a join expert e on e.id = a.expert_id"
			+ " join office o on o.id = a.office_id join committee_term t on t.id = a.term_id";

	private final JdbcClient jdbc;

	private final Clock clock;

	CertificatePreparationService(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Appointments that fit, in protocol order; there is no other order. */
	public List<PreparableItem> list(PreparableFilter filter, PagedQuery page) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		params.add(page.limit());
		params.add(page.offset());
		return this.jdbc
			.sql("select a.id, a.expert_id, e.name, e.organisation, o.name as office_name,"
					+ " t.name as term_name, a.starts_on, a.ends_on" + FROM + where
					+ " order by o.protocol_rank, e.roster_order, e.stroke_key, a.id limit ? offset ?")
			.params(params)
			.query((row, index) -> new PreparableItem(row.getLong("id"), row.getLong("expert_id"),
					row.getString("name"), row.getString("organisation"), row.getString("office_name"),
					row.getString("term_name"), row.getObject("starts_on", LocalDate.class),
					row.getObject("ends_on", LocalDate.class)))
			.list();
	}

	public long count(PreparableFilter filter) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		return this.jdbc.sql("select count(*)" + FROM + where).params(params).query(Long.class).single();
	}

	private String where(PreparableFilter filter, List<Object> params) {
		StringBuilder where = new StringBuilder(" where a.status = 'ACTIVE' and a.ends_on >= ? and not exists"
				+ " (select 1 from certificate c where c.appointment_id = a.id"
				+ " and c.status in ('DRAFT', 'AWAITING_SEAL', 'ISSUED', 'RECEIVED'))");
		params.add(ChinaTime.today(this.clock));
		if (filter.termId() != null) {
			where.append(" and a.term_id = ?");
			params.add(filter.termId());
		}
		if (filter.officeId() != null) {
			where.append(" and a.office_id = ?");
			params.add(filter.officeId());
		}
		String text = filter.text();
		if (text != null && !text.isBlank()) {
			where.append(" and ").append(SearchWords.condition("a.expert_id", text, params));
		}
		return where.toString();
	}

}
