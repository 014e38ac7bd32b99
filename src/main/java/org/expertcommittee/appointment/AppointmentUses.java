package org.expertcommittee.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.committee.CommitteeInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the committee what appointments, documents and renewals rest on it. */
@Component
class AppointmentUses implements CommitteeInUse {

	private static final String APPOINTMENTS = "appointment.uses";

	private static final String RENEWALS = "appointment.uses.renewals";

	private final JdbcClient jdbc;

	private final Clock clock;

	AppointmentUses(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Use> ofCommittee(long committeeId) {
		return uses(APPOINTMENTS, """
				select count(*) from appointment a join committee_term t on t.id = a.term_id
				where t.committee_id = ? and a.status in ('PROPOSED', 'IN_APPROVAL', 'ACTIVE')""", committeeId);
	}

	@Override
	public List<Use> ofTerm(long termId) {
		List<Use> uses = new ArrayList<>(
				uses(APPOINTMENTS, "select count(*) from appointment where term_id = ?", termId));
		uses.addAll(uses(RENEWALS, "select count(*) from renewal where old_term_id = ? or new_term_id = ?", termId,
				termId));
		return uses;
	}

	@Override
	public List<Use> ofOffice(long officeId) {
		List<Use> uses = new ArrayList<>(
				uses(APPOINTMENTS, "select count(*) from appointment where office_id = ?", officeId));
		uses.addAll(
				uses(RENEWALS, "select count(distinct renewal_id) from renewal_choice where office_id = ?", officeId));
		return uses;
	}

	@Override
	public Map<Long, Long> holders(long committeeId) {
		LocalDate today = ChinaTime.today(this.clock);
		Map<Long, Long> holders = new HashMap<>();
		this.jdbc.sql("""
				select a.office_id, count(distinct a.expert_id)
				from appointment a join office o on o.id = a.office_id
				where o.committee_id = ? and a.status = 'ACTIVE' and a.starts_on <= ? and a.ends_on >= ?
				and (a.ended_on is null or a.ended_on >= ?)
				group by a.office_id""").params(committeeId, today, today, today).query((set) -> {
			holders.put(set.getLong(1), set.getLong(2));
		});
		return holders;
	}

	@Override
	public long endingWith(long termId, LocalDate day) {
		return count("select count(*) from appointment where term_id = ? and status = 'ACTIVE' and ends_on = ?"
				+ " and ended_on is null", termId, day);
	}

	private List<Use> uses(String messageKey, String sql, Object... params) {
		long number = count(sql, params);
		return (number == 0) ? List.of() : List.of(new Use(messageKey, number));
	}

	private long count(String sql, Object... params) {
		return this.jdbc.sql(sql).params(params).query(Long.class).single();
	}

}
