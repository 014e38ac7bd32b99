package org.expertcommittee.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.PagedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads 换届 and their members, sorted and paged in the database. */
@Component
class RenewalQueries {

	private static final String ITEMS = """
			select r.*, k.name as committee_name, o.name as old_name, o.ends_on as old_ends_on, n.name as new_name,
			n.ends_on as new_ends_on from renewal r join committee k on k.id = r.committee_id
			join committee_term o on o.id = r.old_term_id join committee_term n on n.id = r.new_term_id""";

	private static final String COLUMNS = """
			select a.id, a.expert_id, a.office_id, a.starts_on, a.ends_on, a.status, e.name, e.organisation, e.birth_date,
			e.archived, o.name as office_name, c.decision, c.note, c.version, c.changed_by, c.created_id,
			n.status as created_status, n.starts_on as created_starts_on, n.ends_on as created_ends_on,
			%s as new_office_id, coalesce(t.name, o.name) as new_office_name, %s as other_offices"""
		.formatted(RenewalMembers.NEW_OFFICE, RenewalMembers.OTHER_OFFICES);

	private static final Map<String, List<String>> ORDERS = Map.of("office",
			List.of("o.protocol_rank", "e.roster_order", "e.stroke_key", "a.id"), "name",
			List.of("e.pinyin_key", "a.id"), "ends", List.of("a.ends_on", "e.stroke_key", "a.id"));

	private final JdbcClient jdbc;

	private final Clock clock;

	RenewalQueries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<RenewalItem> all(PagedQuery page) {
		return this.jdbc.sql(ITEMS + " order by r.created_at desc, r.id desc limit ? offset ?")
			.params(page.limit(), page.offset())
			.query(RenewalQueries::item)
			.list();
	}

	Optional<RenewalItem> get(long id) {
		return this.jdbc.sql(ITEMS + " where r.id = ?").param(id).query(RenewalQueries::item).optional();
	}

	List<RenewalMember> members(RenewalItem renewal, RenewalFilter filter, PagedQuery page) {
		RenewalMembers members = RenewalMembers.of(renewal).fitting(filter, renewal.startsOn());
		List<Object> params = new ArrayList<>(members.params());
		params.add(page.limit());
		params.add(page.offset());
		return this.jdbc.sql(COLUMNS + members.where() + " order by " + order(page) + " limit ? offset ?")
			.params(params)
			.query((row, number) -> member(row, renewal.startsOn()))
			.list();
	}

	long count(RenewalItem renewal, RenewalFilter filter) {
		RenewalMembers members = RenewalMembers.of(renewal).fitting(filter, renewal.startsOn());
		return this.jdbc.sql("select count(*)" + members.where()).params(members.params()).query(Long.class).single();
	}

	Optional<RenewalMember> member(RenewalItem renewal, long appointmentId) {
		RenewalMembers members = RenewalMembers.of(renewal).and("a.id = ?", appointmentId);
		return this.jdbc.sql(COLUMNS + members.where())
			.params(members.params())
			.query((row, number) -> member(row, renewal.startsOn()))
			.optional();
	}

	/** The members that fit, in the list's own order. */
	List<Chosen> chosen(RenewalItem renewal, RenewalFilter filter) {
		RenewalMembers members = RenewalMembers.of(renewal).fitting(filter, renewal.startsOn());
		return this.jdbc.sql("select a.id, e.name" + members.where() + " order by " + order(PagedQuery.of(0, 1)))
			.params(members.params())
			.query((row, number) -> new Chosen(row.getLong(1), row.getString(2)))
			.list();
	}

	private static String order(PagedQuery page) {
		List<String> columns = ORDERS.get((page.sort() != null) ? page.sort() : "office");
		if (columns == null) {
			throw new IllegalArgumentException("No such order: " + page.sort());
		}
		String separator = page.descending() ? " desc, " : ", ";
		return String.join(separator, columns) + (page.descending() ? " desc" : "");
	}

	private RenewalMember member(ResultSet row, LocalDate startsOn) throws SQLException {
		LocalDate birth = row.getObject("birth_date", LocalDate.class);
		String decision = row.getString("decision");
		RenewalDecision chosen = (decision != null) ? RenewalDecision.valueOf(decision) : RenewalDecision.UNDECIDED;
		return new RenewalMember(row.getLong("id"), row.getLong("expert_id"), row.getString("name"),
				row.getString("organisation"), row.getLong("office_id"), row.getString("office_name"),
				row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
				state(row, "status", "starts_on", "ends_on"),
				(birth != null) ? Period.between(birth, startsOn).getYears() : null, row.getBoolean("archived"),
				row.getInt("other_offices"), chosen, chosen.stays() ? row.getLong("new_office_id") : null,
				chosen.stays() ? row.getString("new_office_name") : null, row.getString("note"), row.getLong("version"),
				row.getString("changed_by"), row.getObject("created_id", Long.class),
				(row.getString("created_status") != null)
						? state(row, "created_status", "created_starts_on", "created_ends_on") : null);
	}

	private AppointmentStatus state(ResultSet row, String status, String starts, String ends) throws SQLException {
		return Appointment.shown(AppointmentStatus.valueOf(row.getString(status)),
				row.getObject(starts, LocalDate.class), row.getObject(ends, LocalDate.class),
				ChinaTime.today(this.clock));
	}

	private static RenewalItem item(ResultSet row, int number) throws SQLException {
		return new RenewalItem(row.getLong("id"), row.getLong("version"), row.getLong("committee_id"),
				row.getString("committee_name"), row.getLong("old_term_id"), row.getString("old_name"),
				row.getObject("old_ends_on", LocalDate.class), row.getLong("new_term_id"), row.getString("new_name"),
				row.getObject("new_ends_on", LocalDate.class), row.getObject("starts_on", LocalDate.class),
				row.getString("letter"), RenewalState.valueOf(row.getString("state")),
				row.getObject("batch_id", Long.class), row.getString("created_by"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("executed_by"),
				moment(row, "executed_at"), row.getString("undone_by"), moment(row, "undone_at"));
	}

	private static java.time.@Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
