package org.expertcommittee.intake;

import java.util.List;
import java.util.Map;

import org.expertcommittee.audit.ConfigurationSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The setting whose changes belong to every committee's history. */
@Component
class IntakeRecords implements ConfigurationSubjects {

	private final JdbcClient jdbc;

	IntakeRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, List<Long>> of(long committeeId) {
		return Map.of("intakeSetting", this.jdbc.sql("select id from intake_setting").query(Long.class).list());
	}

}
