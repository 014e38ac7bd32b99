package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.appointment.RenewalSummary.OfficePlan;
import org.expertcommittee.appointment.RenewalSummary.Problem;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out what a plan amounts to, in a few queries however many members there are. */
@Component
class RenewalForecast {

	/** Names that a problem spells out. */
	private static final int SPELT_OUT = 6;

	private final JdbcClient jdbc;

	private final OfficeService offices;

	RenewalForecast(JdbcClient jdbc, OfficeService offices) {
		this.jdbc = jdbc;
		this.offices = offices;
	}

	RenewalSummary of(RenewalItem renewal) {
		List<Problem> problems = new ArrayList<>();
		problem(problems, Problem.Kind.ARCHIVED, staying(renewal).and("e.archived = true"));
		problem(problems, Problem.Kind.OFFICE_CLOSED, staying(renewal).and("coalesce(t.active, o.active) = false"));
		problem(problems, Problem.Kind.SAME_OFFICE_TWICE, staying(renewal).and(secondOffice("=", renewal)));
		problem(problems, Problem.Kind.TWO_OFFICES, staying(renewal).and(secondOffice("<>", renewal)));
		return new RenewalSummary(counts(renewal), offices(renewal), problems,
				count(staying(renewal).and("a.status = 'ACTIVE' and a.ends_on >= ?", renewal.startsOn())),
				count(staying(renewal).and("coalesce(a.ended_on, a.ends_on) < ?", renewal.startsOn().minusDays(1))),
				(renewal.state() == RenewalState.PLANNING) ? count(RenewalMembers.reappointedByHand(renewal)) : 0,
				latestLeave(renewal));
	}

	private static RenewalMembers staying(RenewalItem renewal) {
		return RenewalMembers.of(renewal).and(RenewalMembers.STAYS);
	}

	/**
	 * The person is planned for a second office, or holds one in the new term already, by
	 * an appointment of another origin.
	 */
	private static String secondOffice(String comparison, RenewalItem renewal) {
		return """
				(exists (select 1 from renewal_choice d join appointment b on b.id = d.appointment_id
				where d.renewal_id = c.renewal_id and d.appointment_id <> c.appointment_id and b.expert_id = a.expert_id
				and d.decision in ('RENEW', 'REASSIGN') and coalesce(d.office_id, b.office_id) %1$s %2$s)
				or exists (select 1 from appointment h where h.expert_id = a.expert_id and h.term_id = %3$d
				and h.status in ('PROPOSED', 'IN_APPROVAL', 'ACTIVE') and h.office_id %1$s %2$s
				and not exists (select 1 from renewal_choice m where m.renewal_id = c.renewal_id and m.created_id = h.id)))"""
			.formatted(comparison, RenewalMembers.NEW_OFFICE, renewal.newTermId());
	}

	private void problem(List<Problem> problems, Problem.Kind kind, RenewalMembers members) {
		long count = count(members);
		if (count > 0) {
			List<Object> params = new ArrayList<>(members.params());
			params.add(SPELT_OUT);
			List<String> names = this.jdbc
				.sql("select distinct e.name, e.stroke_key" + members.where() + " order by e.stroke_key limit ?")
				.params(params)
				.query((row, number) -> row.getString(1))
				.list();
			problems.add(new Problem(kind, names, count));
		}
	}

	private long count(RenewalMembers members) {
		return this.jdbc.sql("select count(distinct a.expert_id)" + members.where())
			.params(members.params())
			.query(Long.class)
			.single();
	}

	private Map<RenewalDecision, Long> counts(RenewalItem renewal) {
		Map<RenewalDecision, Long> counts = new EnumMap<>(RenewalDecision.class);
		for (RenewalDecision decision : RenewalDecision.values()) {
			counts.put(decision, 0L);
		}
		RenewalMembers members = RenewalMembers.of(renewal);
		this.jdbc
			.sql("select " + RenewalMembers.DECISION + ", count(*)" + members.where() + " group by "
					+ RenewalMembers.DECISION)
			.params(members.params())
			.query((row) -> {
				counts.put(RenewalDecision.valueOf(row.getString(1)), row.getLong(2));
			});
		return counts;
	}

	private List<OfficePlan> offices(RenewalItem renewal) {
		RenewalMembers members = staying(renewal);
		Map<Long, Long> planned = countsById("select " + RenewalMembers.NEW_OFFICE + ", count(*)" + members.where()
				+ " group by " + RenewalMembers.NEW_OFFICE, members.params());
		Map<Long, Long> others = countsById("""
				select h.office_id, count(*) from appointment h where h.term_id = ?
				and h.status in ('PROPOSED', 'IN_APPROVAL', 'ACTIVE') and h.ends_on >= ? and not exists (select 1
				from renewal_choice m where m.renewal_id = ? and m.created_id = h.id) group by h.office_id""",
				List.of(renewal.newTermId(), renewal.startsOn(), renewal.id()));
		List<OfficePlan> plans = new ArrayList<>();
		for (OfficeItem office : this.offices.all()) {
			long plan = planned.getOrDefault(office.id(), 0L);
			long other = others.getOrDefault(office.id(), 0L);
			if (office.committeeId() == renewal.committeeId() && (office.active() || plan + other > 0)) {
				plans.add(new OfficePlan(office.id(), office.name(), plan, other, office.quota()));
			}
		}
		return plans;
	}

	private Map<Long, Long> countsById(String sql, List<Object> params) {
		Map<Long, Long> counts = new HashMap<>();
		this.jdbc.sql(sql).params(params).query((row) -> {
			counts.put(row.getLong(1), row.getLong(2));
		});
		return counts;
	}

	private @Nullable LocalDate latestLeave(RenewalItem renewal) {
		RenewalMembers members = RenewalMembers.of(renewal).and("c.decision = 'LEAVE'");
		return this.jdbc.sql("select max(coalesce(a.ended_on, a.ends_on))" + members.where())
			.params(members.params())
			.query((row, number) -> row.getObject(1, LocalDate.class))
			.list()
			.getFirst();
	}

}
