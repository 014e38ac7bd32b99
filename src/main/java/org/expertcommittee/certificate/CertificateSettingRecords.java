package org.expertcommittee.certificate;

import java.util.List;
import java.util.Map;

import org.expertcommittee.audit.ConfigurationSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The templates and keys whose changes belong to a committee's history; the portal's
 * general keys belong to every committee's.
 */
@Component
class CertificateSettingRecords implements ConfigurationSubjects {

	private final JdbcClient jdbc;

	CertificateSettingRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, List<Long>> of(long committeeId) {
		return Map.of("certificateTemplate",
				ids("select id from certificate_template where committee_id = ?", committeeId), "keyRecord",
				ids("select id from signing_key where committee_id = ? or committee_id is null", committeeId));
	}

	private List<Long> ids(String sql, long committeeId) {
		return this.jdbc.sql(sql).param(committeeId).query(Long.class).list();
	}

}
