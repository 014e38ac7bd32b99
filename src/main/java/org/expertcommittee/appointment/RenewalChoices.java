package org.expertcommittee.appointment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

import org.expertcommittee.base.StaleData;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the choices of a 换届: one by one, and for hundreds of members in two statements.
 */
@Component
class RenewalChoices {

	private static final int ROWS_AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	RenewalChoices(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes the choice for one member.
	 * @throws StaleData when it is not based on the stored one
	 */
	void set(long renewalId, long appointmentId, RenewalChoice choice, String by) {
		OffsetDateTime now = now();
		if (choice.version() > 0) {
			int changed = this.jdbc.sql("""
					update renewal_choice set decision = ?, office_id = ?, note = ?, changed_by = ?, changed_at = ?,
					version = version + 1 where renewal_id = ? and appointment_id = ? and version = ?""")
				.params(row(choice.decision().name(), choice.officeId(), choice.note(), by, now, renewalId,
						appointmentId, choice.version()))
				.update();
			if (changed == 0) {
				throw new StaleData("renewal choice " + renewalId + "/" + appointmentId);
			}
			return;
		}
		try {
			this.jdbc.sql("""
					insert into renewal_choice (decision, office_id, note, changed_by, changed_at, renewal_id,
					appointment_id, version) values (?, ?, ?, ?, ?, ?, ?, 1)""")
				.params(row(choice.decision().name(), choice.officeId(), choice.note(), by, now, renewalId,
						appointmentId))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new StaleData("renewal choice " + renewalId + "/" + appointmentId, ex);
		}
	}

	/**
	 * Writes the same choice for many members, whatever it was before. Who holds the
	 * office already is renewed in it.
	 * @param members whom; they need no row yet
	 * @param note replaces the note unless it is nothing
	 * @return for how many
	 */
	long setAll(RenewalItem renewal, RenewalMembers members, RenewalDecision decision, @Nullable Long officeId,
			@Nullable String note, String by) {
		List<Long> ids = ids(members);
		List<Long> chosen = chosen(renewal.id());
		List<Long> rowless = new ArrayList<>(ids);
		rowless.removeAll(new HashSet<>(chosen));
		OffsetDateTime now = now();
		inParts(rowless, (part) -> this.jdbc.sql("""
				insert into renewal_choice (renewal_id, appointment_id, version, decision, changed_by, changed_at)
				select cast(:renewal as bigint), a.id, 0, 'UNDECIDED', cast(:by as varchar(80)),
				cast(:now as timestamp(6) with time zone) from appointment a where a.id in (:ids)""")
			.param("renewal", renewal.id())
			.param("by", by)
			.param("now", now)
			.param("ids", part)
			.update());
		inParts(ids,
				(part) -> this.jdbc.sql("""
						update renewal_choice set decision = :decision, office_id = cast(:office as bigint),
						note = coalesce(cast(:note as varchar(500)), note), changed_by = :by, changed_at = :now,
						version = version + 1 where renewal_id = :renewal and appointment_id in (:ids)""")
					.param("decision", decision.name())
					.param("office", officeId)
					.param("note", note)
					.param("by", by)
					.param("now", now)
					.param("renewal", renewal.id())
					.param("ids", part)
					.update());
		if (officeId != null) {
			this.jdbc.sql("""
					update renewal_choice set decision = 'RENEW', office_id = null where renewal_id = ?
					and decision = 'REASSIGN' and office_id = ? and exists (select 1 from appointment a
					where a.id = appointment_id and a.office_id = renewal_choice.office_id)""")
				.params(renewal.id(), officeId)
				.update();
		}
		return ids.size();
	}

	/**
	 * Leaves exactly the rows of the present members, so that what is executed is fixed.
	 */
	void settle(RenewalItem renewal) {
		List<Long> gone = new ArrayList<>(chosen(renewal.id()));
		gone.removeAll(new HashSet<>(ids(RenewalMembers.of(renewal))));
		inParts(gone,
				(part) -> this.jdbc
					.sql("delete from renewal_choice where renewal_id = :renewal and appointment_id in (:ids)")
					.param("renewal", renewal.id())
					.param("ids", part)
					.update());
	}

	private List<Long> ids(RenewalMembers members) {
		return this.jdbc.sql("select a.id" + members.where()).params(members.params()).query(Long.class).list();
	}

	private List<Long> chosen(long renewalId) {
		return this.jdbc.sql("select appointment_id from renewal_choice where renewal_id = ?")
			.param(renewalId)
			.query(Long.class)
			.list();
	}

	/**
	 * Written by id: a database that knows nothing yet of a thousand new rows works out a
	 * query within the update once for each of them.
	 */
	private static void inParts(List<Long> ids, Consumer<List<Long>> write) {
		for (int from = 0; from < ids.size(); from += ROWS_AT_ONCE) {
			write.accept(ids.subList(from, Math.min(ids.size(), from + ROWS_AT_ONCE)));
		}
	}

	void deleteAll(long renewalId) {
		this.jdbc.sql("delete from renewal_choice where renewal_id = ?").param(renewalId).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static List<Object> row(@Nullable Object... values) {
		List<Object> row = new ArrayList<>();
		for (Object value : values) {
			row.add(value);
		}
		return row;
	}

}
