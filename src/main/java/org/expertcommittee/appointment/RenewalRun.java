package org.expertcommittee.appointment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an executed 换届 has made of every choice, read and written row by row. */
@Component
class RenewalRun {

	private final JdbcClient jdbc;

	RenewalRun(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every member with what was made, in protocol order, in one query. */
	List<Row> rows(long renewalId) {
		return this.jdbc.sql("""
				select c.appointment_id, c.decision, e.name, o.name as office_name, n.id, n.status, n.document_id,
				n.proposed_account, n.submitted_account, n.edited_account, n.submitted_by
				from renewal_choice c join appointment a on a.id = c.appointment_id
				join expert e on e.id = a.expert_id join office o on o.id = a.office_id
				left join appointment n on n.id = c.created_id where c.renewal_id = ?
				order by o.protocol_rank, e.roster_order, e.stroke_key, a.id""")
			.param(renewalId)
			.query((row, number) -> {
				String status = row.getString("status");
				List<String> accounts = new ArrayList<>();
				for (String column : List.of("proposed_account", "submitted_account", "edited_account")) {
					String account = row.getString(column);
					if (account != null) {
						accounts.add(account);
					}
				}
				return new Row(row.getLong("appointment_id"), RenewalDecision.valueOf(row.getString("decision")),
						row.getString("name"), row.getString("office_name"), row.getObject("id", Long.class),
						(status != null) ? AppointmentStatus.valueOf(status) : null,
						row.getObject("document_id", Long.class) != null, Set.copyOf(accounts),
						row.getString("submitted_by"));
			})
			.list();
	}

	/** What was chosen for a member, and what exists of it. */
	@Nullable Choice choice(long renewalId, long appointmentId) {
		return this.jdbc.sql("""
				select c.decision, coalesce(c.office_id, a.office_id), c.note, a.expert_id, n.id
				from renewal_choice c join appointment a on a.id = c.appointment_id
				left join appointment n on n.id = c.created_id where c.renewal_id = ? and c.appointment_id = ?""")
			.params(renewalId, appointmentId)
			.query((row, number) -> new Choice(RenewalDecision.valueOf(row.getString(1)), row.getLong(2),
					row.getString(3), row.getLong(4), row.getObject(5, Long.class)))
			.optional()
			.orElse(null);
	}

	void created(long renewalId, long appointmentId, long createdId) {
		this.jdbc.sql("update renewal_choice set created_id = ? where renewal_id = ? and appointment_id = ?")
			.params(createdId, renewalId, appointmentId)
			.update();
	}

	/**
	 * Forgets what was made of a choice; returns whether anything is left of the others.
	 */
	boolean takenBack(long renewalId, long appointmentId) {
		this.jdbc.sql("update renewal_choice set created_id = null where renewal_id = ? and appointment_id = ?")
			.params(renewalId, appointmentId)
			.update();
		return this.jdbc.sql("""
				select count(*) from renewal_choice c join appointment n on n.id = c.created_id
				where c.renewal_id = ?""").param(renewalId).query(Long.class).single() > 0;
	}

	/** Forgets what was made and then removed by hand. */
	void clear(long renewalId) {
		this.jdbc.sql("update renewal_choice set created_id = null where renewal_id = ?").param(renewalId).update();
	}

	static List<Long> created(Collection<Row> rows) {
		List<Long> ids = new ArrayList<>();
		for (Row row : rows) {
			Long id = row.createdId();
			if (id != null) {
				ids.add(id);
			}
		}
		return ids;
	}

	/**
	 * A member of an executed 换届.
	 *
	 * @param createdId the appointment made of it, unless it does not exist (any more)
	 * @param accounts who must not approve it
	 */
	record Row(long appointmentId, RenewalDecision decision, String name, String officeName, @Nullable Long createdId,
			@Nullable AppointmentStatus status, boolean documented, Set<String> accounts,
			@Nullable String submittedBy) {
	}

	/** A choice about to be carried out. */
	record Choice(RenewalDecision decision, long officeId, @Nullable String note, long expertId,
			@Nullable Long createdId) {
	}

	/** Options of the batches of a 换届. */
	static Map<String, String> options(long renewalId) {
		return Map.of("renewal", String.valueOf(renewalId));
	}

	static long renewalOf(Map<String, String> options) {
		return Long.parseLong(options.getOrDefault("renewal", "0"));
	}

}
