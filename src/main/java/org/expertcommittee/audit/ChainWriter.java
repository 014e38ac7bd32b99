package org.expertcommittee.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.PortalUser;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends to the chain. The head row is locked last in a transaction, after all other
 * rows, so writers never deadlock.
 */
@Component
class ChainWriter {

	private static final int MOST_DETAILS = 20000;

	private final JdbcClient jdbc;

	private final ObjectProvider<EntityManager> entityManager;

	private final CurrentUser currentUser;

	private final JsonMapper json;

	private final Clock clock;

	ChainWriter(JdbcClient jdbc, ObjectProvider<EntityManager> entityManager, CurrentUser currentUser, JsonMapper json,
			Clock clock) {
		this.jdbc = jdbc;
		this.entityManager = entityManager;
		this.currentUser = currentUser;
		this.json = json;
		this.clock = clock;
	}

	void flushAndWrite(PendingTrail trail) {
		this.entityManager.getObject().flush();
		Optional<PortalUser> user = this.currentUser.find();
		Who who = new Who(user.map(PortalUser::getUsername).orElse("anonymous"),
				user.map(PortalUser::displayName).orElse("-"));
		write(trail.entries(), who, AuditResult.SUCCESS);
	}

	/** Must run inside a transaction. */
	void write(List<PendingTrail.Entry> entries, Who who, AuditResult result) {
		if (entries.isEmpty()) {
			return;
		}
		Head head = this.jdbc.sql("select position, hash from audit_head where id = 1 for update")
			.query(Head.class)
			.single();
		for (PendingTrail.Entry entry : entries) {
			head = append(head, entry, who, result);
		}
		this.jdbc.sql("update audit_head set position = ?, hash = ? where id = 1")
			.params(head.position(), head.hash())
			.update();
	}

	private Head append(Head head, PendingTrail.Entry entry, Who who, AuditResult result) {
		PendingTrail.Act act = entry.act();
		Long subjectId = (act.subject() != null) ? act.subject().getId() : act.subjectId();
		Row row = new Row(head.position() + 1, this.clock.instant().truncatedTo(ChronoUnit.MICROS),
				clip(who.username(), 60), clip(who.displayName(), 80), address(), act.action(), act.subjectType(),
				subjectId, (act.label() != null) ? clip(act.label(), 300) : null, result.name(),
				details(entry.changes()), head.hash());
		String hash = row.digest();
		this.jdbc.sql("""
				insert into audit_entry (position, occurred_at, actor, actor_name, address, action, subject_type,
				subject_id, subject_label, result, details, previous_hash, hash)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(row.position(), row.occurredAt().atOffset(ZoneOffset.UTC), row.actor(),
					row.actorName(), row.address(), row.action(), row.subjectType(), row.subjectId(),
					row.subjectLabel(), row.result(), row.details(), row.previousHash(), hash))
			.update();
		return new Head(row.position(), hash);
	}

	private @Nullable String details(List<FieldChange> changes) {
		if (changes.isEmpty()) {
			return null;
		}
		String text = this.json.writeValueAsString(changes);
		while (text.length() > MOST_DETAILS) {
			changes = changes.subList(0, changes.size() / 2);
			text = this.json.writeValueAsString(changes);
		}
		return text;
	}

	private static @Nullable String address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getRemoteAddr() : null;
	}

	private static String clip(String text, int most) {
		return (text.length() <= most) ? text : text.substring(0, most);
	}

	record Who(String username, String displayName) {
	}

	record Head(long position, String hash) {
	}

	/**
	 * An entry as stored; the digest is SHA-256 over its fields, one a line, after the
	 * hash of the entry before.
	 */
	record Row(long position, Instant occurredAt, String actor, String actorName, @Nullable String address,
			String action, @Nullable String subjectType, @Nullable Long subjectId, @Nullable String subjectLabel,
			String result, @Nullable String details, String previousHash) {

		String digest() {
			StringBuilder text = new StringBuilder(this.previousHash);
			for (Object field : new @Nullable Object[] { this.position, this.occurredAt, this.actor, this.actorName,
					this.address, this.action, this.subjectType, this.subjectId, this.subjectLabel, this.result,
					this.details }) {
				// The length keeps two neighbouring fields from trading characters.
				String value = (field != null) ? field.toString() : "";
				text.append('\n').append((field != null) ? value.length() : -1).append(' ').append(value);
			}
			try {
				return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256")
						.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
