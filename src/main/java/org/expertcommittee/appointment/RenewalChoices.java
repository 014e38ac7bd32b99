package org.expertcommittee.appointment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

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
		OffsetDateTime now = now();
		List<Object> insert = new ArrayList<>(List.of(renewal.id(), by, now));
		insert.addAll(members.params());
		this.jdbc.sql("""
				insert into renewal_choice (renewal_id, appointment_id, version, decision, changed_by, changed_at)
				select cast(? as bigint), a.id, 0, 'UNDECIDED', cast(? as varchar(80)),
				cast(? as timestamp(6) with time zone)""" + members.where() + " and c.renewal_id is null")
			.params(insert)
			.update();
		List<Object> update = row(decision.name(), officeId, note, by, now, renewal.id());
		update.addAll(members.params());
		long changed = this.jdbc.sql("""
				update renewal_choice set decision = ?, office_id = cast(? as bigint),
				note = coalesce(cast(? as varchar(500)), note), changed_by = ?, changed_at = ?, version = version + 1
				where renewal_id = ? and appointment_id in (select a.id""" + members.where() + ")")
			.params(update)
			.update();
		if (officeId != null) {
			this.jdbc.sql("""
					update renewal_choice set decision = 'RENEW', office_id = null where renewal_id = ?
					and decision = 'REASSIGN' and office_id = ? and exists (select 1 from appointment a
					where a.id = appointment_id and a.office_id = renewal_choice.office_id)""")
				.params(renewal.id(), officeId)
				.update();
		}
		return changed;
	}

	/**
	 * Leaves exactly the rows of the present members, so that what is executed is fixed.
	 */
	void settle(RenewalItem renewal) {
		RenewalMembers members = RenewalMembers.of(renewal);
		List<Object> params = new ArrayList<>(List.of(renewal.id()));
		params.addAll(members.params());
		this.jdbc
			.sql("delete from renewal_choice where renewal_id = ? and appointment_id not in (select a.id"
					+ members.where() + ")")
			.params(params)
			.update();
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
