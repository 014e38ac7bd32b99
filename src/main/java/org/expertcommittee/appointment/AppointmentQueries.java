package org.expertcommittee.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchWords;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.PortalUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads appointments with the names of person, office and term in one query, sorted and
 * paged in the database.
 */
@Component
class AppointmentQueries {

	private static final String ROWS = """
			select a.*, e.name as expert_name, e.organisation, o.name as office_name, t.name as term_name, t.committee_id,
			d.document_number
			from appointment a join expert e on e.id = a.expert_id join office o on o.id = a.office_id
			join committee_term t on t.id = a.term_id
			left join appointment_document d on d.id = a.document_id""";

	private static final String IN_OFFICE = "a.status = 'ACTIVE' and a.ends_on >= ?"
			+ " and (a.ended_on is null or a.ended_on >= ?)";

	private static final String NEWEST_LAST_DAY_FIRST = "a.starts_on desc, o.protocol_rank, a.id";

	private static final Map<String, String> ORDERS = Map.of("name", "e.pinyin_key, a.id", "office",
			"o.protocol_rank, e.stroke_key, a.id", "starts", "a.starts_on, a.id", "ends", "a.ends_on, a.id");

	private static final Map<String, String> DESCENDING = Map.of("name", "e.pinyin_key desc, a.id desc", "office",
			"o.protocol_rank desc, e.stroke_key desc, a.id desc", "starts", "a.starts_on desc, a.id desc", "ends",
			"a.ends_on desc, a.id desc");

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	AppointmentQueries(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	List<AppointmentListItem> list(AppointmentFilter filter, PagedQuery page) {
		Where where = where(filter);
		List<Object> params = new ArrayList<>(where.params());
		params.add(page.limit());
		params.add(page.offset());
		return this.jdbc.sql(ROWS + where.sql() + " order by " + order(page) + " limit ? offset ?")
			.params(params)
			.query(this::item)
			.list();
	}

	private static String order(PagedQuery page) {
		if (page.sort() == null) {
			return NEWEST_LAST_DAY_FIRST;
		}
		String order = (page.descending() ? DESCENDING : ORDERS).get(page.sort());
		if (order == null) {
			throw new IllegalArgumentException("No such order: " + page.sort());
		}
		return order;
	}

	long count(AppointmentFilter filter) {
		Where where = where(filter);
		return this.jdbc.sql("select count(*) from appointment a" + where.sql())
			.params(where.params())
			.query(Long.class)
			.single();
	}

	List<AppointmentListItem> ofExpert(long expertId) {
		return this.jdbc.sql(ROWS + " where a.expert_id = ? order by a.starts_on desc, a.id desc")
			.param(expertId)
			.query(this::item)
			.list();
	}

	List<AppointmentListItem> all(Collection<Long> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(ROWS + " where a.id in (:ids) order by o.protocol_rank, e.stroke_key, a.id")
					.param("ids", ids)
					.query(this::item)
					.list();
	}

	/** Those that rest on a document, in protocol and stroke order. */
	List<AppointmentListItem> ofDocument(long documentId) {
		return this.jdbc
			.sql(ROWS + " where a.document_id = ? order by o.protocol_rank, a.starts_on, a.ends_on,"
					+ " e.roster_order, e.stroke_key, a.id")
			.param(documentId)
			.query(this::item)
			.list();
	}

	Optional<AppointmentListItem> get(long id) {
		return this.jdbc.sql(ROWS + " where a.id = ?").param(id).query(this::item).optional();
	}

	private Where where(AppointmentFilter filter) {
		List<String> conditions = new ArrayList<>();
		List<Object> params = new ArrayList<>();
		status(filter.status(), conditions, params);
		if (filter.officeId() != null) {
			conditions.add("a.office_id = ?");
			params.add(filter.officeId());
		}
		if (filter.termId() != null) {
			conditions.add("a.term_id = ?");
			params.add(filter.termId());
		}
		if (filter.text() != null && !filter.text().isBlank()) {
			conditions.add(SearchWords.condition("a.expert_id", filter.text(), params));
		}
		return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), params);
	}

	/**
	 * A state as it looks today: an active appointment past its last day counts as ended
	 * even before the nightly job has come by.
	 */
	private void status(@Nullable AppointmentStatus status, List<String> conditions, List<Object> params) {
		LocalDate today = ChinaTime.today(this.clock);
		switch (status) {
			case null -> {
			}
			case ACTIVE -> {
				conditions.add(IN_OFFICE);
				params.addAll(List.of(today, today));
			}
			case ENDING_SOON -> {
				conditions.add(IN_OFFICE + " and a.starts_on <= ? and (a.ends_on <= ? or a.ended_on <= ?)");
				LocalDate soon = today.plusDays(Appointment.SOON_DAYS);
				params.addAll(List.of(today, today, today, soon, soon));
			}
			case UPCOMING -> {
				conditions.add("a.status = 'ACTIVE' and a.starts_on > ?");
				params.add(today);
			}
			case ENDED -> {
				conditions.add("(a.status = 'ENDED' or (a.status = 'ACTIVE' and (a.ends_on < ? or a.ended_on < ?)"
						+ " and (a.end_reason_kind is null or a.end_reason_kind in ('REASSIGNMENT', 'RENEWAL'))))");
				params.addAll(List.of(today, today));
			}
			case DISMISSED, RESIGNED -> {
				conditions.add("(a.status = ? or (a.status = 'ACTIVE' and a.ended_on < ? and a.end_reason_kind = ?))");
				params.addAll(List.of(status.name(), today,
						((status == AppointmentStatus.DISMISSED) ? EndKind.DISMISSAL : EndKind.RESIGNATION).name()));
			}
			default -> {
				conditions.add("a.status = ?");
				params.add(status.name());
			}
		}
	}

	private AppointmentListItem item(ResultSet row, int number) throws SQLException {
		LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
		LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
		LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
		String leaving = row.getString("end_reason_kind");
		EndKind endKind = (leaving != null) ? EndKind.valueOf(leaving) : null;
		AppointmentStatus state = Appointment.shown(AppointmentStatus.valueOf(row.getString("status")), startsOn,
				(endedOn != null) ? endedOn : endsOn, endKind, ChinaTime.today(this.clock));
		String endReason = row.getString("end_reason");
		return new AppointmentListItem(row.getLong("id"), row.getLong("committee_id"), row.getLong("expert_id"),
				row.getString("expert_name"), row.getString("organisation"), row.getLong("office_id"),
				row.getString("office_name"), row.getLong("term_id"), row.getString("term_name"), startsOn, endsOn,
				row.getInt("years"), state, row.getString("proposed_by"),
				row.getObject("proposed_at", OffsetDateTime.class).toInstant(), row.getString("decided_by"),
				moment(row, "decided_at"), (endReason != null) ? endReason : row.getString("decision_note"), endedOn,
				AppointmentKind.valueOf(row.getString("kind")), endKind, id(row, "predecessor_id"),
				id(row, "document_id"), row.getString("document_number"), row.getString("submitted_by"),
				moment(row, "submitted_at"), ownWork(row));
	}

	private boolean ownWork(ResultSet row) throws SQLException {
		PortalUser user = this.currentUser.find().orElse(null);
		return user != null && Appointment.ownWork(user.getUsername(), user.displayName(),
				row.getString("edited_account"), row.getString("proposed_account"), row.getString("proposed_by"),
				row.getString("submitted_account"), row.getString("submitted_by"));
	}

	private static @Nullable Long id(ResultSet row, String column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	private record Where(String sql, List<Object> params) {
	}

}
