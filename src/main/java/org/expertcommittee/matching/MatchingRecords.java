package org.expertcommittee.matching;

import java.util.List;
import java.util.Map;

import org.expertcommittee.audit.ConfigurationSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ranking's settings belong to the history of every committee: there is one for all.
 */
@Component
class MatchingRecords implements ConfigurationSubjects {

	private final JdbcClient jdbc;

	MatchingRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, List<Long>> of(long committeeId) {
		return Map.of("matchingSettings", this.jdbc.sql("select id from matching_settings").query(Long.class).list());
	}

}
