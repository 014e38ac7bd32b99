package org.expertcommittee.fee;

import java.util.List;
import java.util.Map;

import org.expertcommittee.audit.ConfigurationSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rates and rules of fees belong to the history of every committee. */
@Component
class FeeRecords implements ConfigurationSubjects {

	private final JdbcClient jdbc;

	FeeRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, List<Long>> of(long committeeId) {
		return Map.of("feeGrade", this.jdbc.sql("select id from fee_grade").query(Long.class).list(), "feePolicy",
				this.jdbc.sql("select id from fee_policy").query(Long.class).list());
	}

}
