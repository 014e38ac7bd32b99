package org.expertcommittee.committee;

import java.util.List;
import java.util.Map;

import org.expertcommittee.audit.ConfigurationSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms, offices and seal whose changes belong to a committee's history. */
@Component
class CommitteeRecords implements ConfigurationSubjects {

	private final JdbcClient jdbc;

	CommitteeRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, List<Long>> of(long committeeId) {
		return Map.of("committeeTerm", ids("select id from committee_term where committee_id = ?", committeeId),
				"termChange",
				ids("select c.id from term_change c join committee_term t on t.id = c.term_id where t.committee_id = ?",
						committeeId),
				"office", ids("select id from office where committee_id = ?", committeeId), "committeeSeal",
				ids("select id from committee_seal where committee_id = ?", committeeId));
	}

	private List<Long> ids(String sql, long committeeId) {
		return this.jdbc.sql(sql).param(committeeId).query(Long.class).list();
	}

}
