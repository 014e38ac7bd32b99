package org.expertcommittee.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The auditor's view of the trail: read, search, verify. Nothing here changes it; that a
 * copy was taken is an act of its own.
 */
@Service
@PreAuthorize(Access.IS_AUDITOR)
@Transactional(readOnly = true)
public class AuditService {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	private final AuditTrail trail;

	AuditService(JdbcClient jdbc, JsonMapper json, Clock clock, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Entries that fit, newest first. */
	public List<AuditEntry> list(AuditFilter filter, PagedQuery page) {
		Where where = where(filter);
		String order = page.descending() ? " order by position" : " order by position desc";
		List<Object> params = new ArrayList<>(where.params());
		params.add(page.limit());
		params.add(page.offset());
		return this.jdbc.sql("select * from audit_entry" + where.sql() + order + " limit ? offset ?")
			.params(params)
			.query(this::entry)
			.list();
	}

	public long count(AuditFilter filter) {
		Where where = where(filter);
		return this.jdbc.sql("select count(*) from audit_entry" + where.sql())
			.params(where.params())
			.query(Long.class)
			.single();
	}

	/**
	 * Entries that fit and are older than a position, newest first: reads a long trail
	 * piece by piece while it grows at the other end.
	 * @param limit most entries to return, 1 to 1000
	 */
	public List<AuditEntry> before(long position, AuditFilter filter, int limit) {
		Where where = where(filter);
		List<Object> params = new ArrayList<>(where.params());
		params.add(position);
		params.add(limit);
		String and = where.sql().isEmpty() ? " where" : where.sql() + " and";
		return this.jdbc.sql("select * from audit_entry" + and + " position < ? order by position desc limit ?")
			.params(params)
			.query(this::entry)
			.list();
	}

	/** Records that a copy of so many entries was taken. */
	@Transactional
	public void exported(long entries) {
		this.trail.act("audit.export", String.valueOf(entries));
	}

	/**
	 * Reads the whole chain and recomputes every hash, from the first link to the
	 * remembered head.
	 */
	public ChainCheck verify() {
		ChainWriter.Head head = this.jdbc.sql("select position, hash from audit_head where id = 1")
			.query(ChainWriter.Head.class)
			.single();
		Walk walk = new Walk();
		try (Stream<StoredRow> rows = this.jdbc.sql("select * from audit_entry order by position")
			.withFetchSize(1000)
			.query(this::row)
			.stream()) {
			rows.takeWhile((row) -> walk.brokenAt == null).forEach(walk::step);
		}
		if (walk.brokenAt == null && (walk.position != head.position() || !walk.hash.equals(head.hash()))) {
			walk.brokenAt = walk.position + 1;
		}
		return new ChainCheck(this.clock.instant(), walk.position, walk.brokenAt);
	}

	private Where where(AuditFilter filter) {
		List<String> conditions = new ArrayList<>();
		List<Object> params = new ArrayList<>();
		if (filter.text() != null && !filter.text().isBlank()) {
			conditions.add("(lower(actor) like ? escape '!' or lower(actor_name) like ? escape '!'"
					+ " or lower(subject_label) like ? escape '!')");
			String like = "%" + escaped(filter.text().strip().toLowerCase(Locale.ROOT)) + "%";
			params.addAll(List.of(like, like, like));
		}
		if (filter.action() != null && !filter.action().isBlank()) {
			conditions.add("action like ? escape '!'");
			params.add(escaped(filter.action()) + "%");
		}
		if (filter.result() != null) {
			conditions.add("result = ?");
			params.add(filter.result().name());
		}
		if (filter.from() != null) {
			conditions.add("occurred_at >= ?");
			params.add(filter.from().atStartOfDay(ChinaTime.ZONE).toOffsetDateTime());
		}
		if (filter.to() != null) {
			conditions.add("occurred_at < ?");
			params.add(filter.to().plusDays(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime());
		}
		return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), params);
	}

	private static String escaped(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

	private AuditEntry entry(ResultSet set, int number) throws SQLException {
		StoredRow stored = row(set, number);
		ChainWriter.Row row = stored.row();
		return new AuditEntry(row.position(), row.occurredAt(), row.actor(), row.actorName(), row.address(),
				row.action(), row.subjectType(), row.subjectId(), row.subjectLabel(), AuditResult.valueOf(row.result()),
				changes(row.details()), stored.hash());
	}

	private List<FieldChange> changes(@Nullable String details) {
		return (details != null) ? this.json.readValue(details, new TypeReference<List<FieldChange>>() {
		}) : List.of();
	}

	private StoredRow row(ResultSet set, int number) throws SQLException {
		long subject = set.getLong("subject_id");
		Long subjectId = set.wasNull() ? null : subject;
		return new StoredRow(new ChainWriter.Row(set.getLong("position"),
				set.getObject("occurred_at", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MICROS),
				set.getString("actor"), set.getString("actor_name"), set.getString("address"), set.getString("action"),
				set.getString("subject_type"), subjectId, set.getString("subject_label"), set.getString("result"),
				set.getString("details"), set.getString("previous_hash")), set.getString("hash"));
	}

	private record Where(String sql, List<Object> params) {
	}

	private record StoredRow(ChainWriter.Row row, String hash) {
	}

	private static final class Walk {

		private long position;

		private String hash = "0".repeat(64);

		private @Nullable Long brokenAt;

		private void step(StoredRow stored) {
			ChainWriter.Row row = stored.row();
			if (row.position() != this.position + 1 || !row.previousHash().equals(this.hash)
					|| !row.digest().equals(stored.hash())) {
				this.brokenAt = row.position();
				return;
			}
			this.position = row.position();
			this.hash = stored.hash();
		}

	}

}
