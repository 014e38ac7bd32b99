package org.expertcommittee.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.expertcommittee.security.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of the trail that those who configure a committee may read: who changed which
 * setting. Records about people are never among it.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
@Transactional(readOnly = true)
public class ConfigurationHistoryService {

	/** Kinds of records that may be shown. */
	private static final Set<String> KINDS = Set.of("committee", "committeeTerm", "termChange", "office",
			"committeeSeal", "certificateTemplate", "keyRecord", "matchingSettings", "intakeSetting", "feeGrade",
			"feePolicy", "deadlinePreset", "escalation", "specialDay");

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ObjectProvider<ConfigurationSubjects> subjects;

	ConfigurationHistoryService(JdbcClient jdbc, JsonMapper json, ObjectProvider<ConfigurationSubjects> subjects) {
		this.jdbc = jdbc;
		this.json = json;
		this.subjects = subjects;
	}

	/**
	 * Changes of a committee's configuration, the latest first.
	 * @param limit most to return, 1 to 1000
	 */
	public List<ConfigurationChange> list(long committeeId, int offset, int limit) {
		List<String> conditions = new ArrayList<>();
		List<Object> params = new ArrayList<>();
		add(conditions, params, "committee", List.of(committeeId));
		this.subjects.forEach((source) -> {
			source.of(committeeId).forEach((kind, ids) -> {
				if (KINDS.contains(kind) && !ids.isEmpty()) {
					add(conditions, params, kind, ids);
				}
			});
			source.shared().stream().filter(KINDS::contains).sorted().forEach((kind) -> {
				// What the portal entered by itself at its start was changed by nobody.
				conditions.add("(subject_type = ? and actor <> 'system')");
				params.add(kind);
			});
		});
		params.add(limit);
		params.add(offset);
		return this.jdbc
			.sql("select occurred_at, actor_name, action, subject_label, details from audit_entry where result = '"
					+ AuditResult.SUCCESS + "' and (" + String.join(" or ", conditions)
					+ ") order by position desc limit ? offset ?")
			.params(params)
			.query(this::change)
			.list();
	}

	private static void add(List<String> conditions, List<Object> params, String kind, List<Long> ids) {
		conditions.add("(subject_type = ? and subject_id in ("
				+ String.join(", ", ids.stream().map((id) -> "?").toList()) + "))");
		params.add(kind);
		params.addAll(ids);
	}

	private ConfigurationChange change(ResultSet set, int number) throws SQLException {
		String details = set.getString("details");
		List<FieldChange> changes = (details == null) ? List.of()
				: this.json.readValue(details, new TypeReference<List<FieldChange>>() {
				});
		return new ConfigurationChange(set.getObject("occurred_at", OffsetDateTime.class).toInstant(),
				set.getString("actor_name"), set.getString("action"), set.getString("subject_label"),
				changes.stream().filter((change) -> KINDS.contains(kind(change.record()))).toList());
	}

	private static String kind(String record) {
		int hash = record.indexOf('#');
		return (hash < 0) ? record : record.substring(0, hash);
	}

}
