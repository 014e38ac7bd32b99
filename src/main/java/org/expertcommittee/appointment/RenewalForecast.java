package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
		List<Problem> problems = problems(renewal);
		return new RenewalSummary(counts(renewal), offices(renewal), problems,
				count(staying(renewal).and("a.status = 'ACTIVE' and a.ends_on >= ?", renewal.startsOn())),
				count(staying(renewal).and("coalesce(a.ended_on, a.ends_on) < ?", renewal.startsOn().minusDays(1))),
				(renewal.state() == RenewalState.PLANNING) ? count(RenewalMembers.reappointedByHand(renewal)) : 0,
				latestLeave(renewal));
	}

	private static RenewalMembers staying(RenewalItem renewal) {
		return RenewalMembers.of(renewal).and(RenewalMembers.STAYS);
	}

	private List<Problem> problems(RenewalItem renewal) {
		RenewalMembers members = staying(renewal);
		List<Stay> staying = this.jdbc
			.sql("select a.expert_id, " + RenewalMembers.NEW_OFFICE
					+ ", e.name, e.archived, coalesce(t.active, o.active)" + members.where()
					+ " order by e.stroke_key, a.id")
			.params(members.params())
			.query((row, number) -> new Stay(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4),
					row.getBoolean(5)))
			.list();
		// By person, the offices of the plan and those of appointments of another origin.
		Map<Long, List<Long>> held = new HashMap<>();
		staying
			.forEach((stay) -> held.computeIfAbsent(stay.expertId(), (id) -> new ArrayList<>()).add(stay.officeId()));
		this.jdbc.sql("""
				select h.expert_id, h.office_id from appointment h where h.term_id = ?
				and h.status in ('PROPOSED', 'IN_APPROVAL', 'ACTIVE') and not exists (select 1 from renewal_choice m
				where m.renewal_id = ? and m.created_id = h.id)""")
			.params(renewal.newTermId(), renewal.id())
			.query((row) -> {
				List<Long> offices = held.get(row.getLong(1));
				if (offices != null) {
					offices.add(row.getLong(2));
				}
			});
		List<Problem> problems = new ArrayList<>();
		problem(problems, Problem.Kind.ARCHIVED, staying, Stay::archived);
		problem(problems, Problem.Kind.OFFICE_CLOSED, staying, (stay) -> !stay.officeOpen());
		problem(problems, Problem.Kind.SAME_OFFICE_TWICE, staying,
				(stay) -> held.getOrDefault(stay.expertId(), List.of())
					.stream()
					.filter((office) -> office == stay.officeId())
					.count() > 1);
		problem(problems, Problem.Kind.TWO_OFFICES, staying,
				(stay) -> held.getOrDefault(stay.expertId(), List.of())
					.stream()
					.anyMatch((office) -> office != stay.officeId()));
		return problems;
	}

	private static void problem(List<Problem> problems, Problem.Kind kind, List<Stay> staying,
			Predicate<Stay> concerned) {
		Map<Long, String> people = new LinkedHashMap<>();
		staying.stream().filter(concerned).forEach((stay) -> people.put(stay.expertId(), stay.name()));
		if (!people.isEmpty()) {
			problems.add(new Problem(kind, people.values().stream().limit(SPELT_OUT).toList(), people.size()));
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

	/** Somebody who is to be in the new term. */
	private record Stay(long expertId, long officeId, String name, boolean archived, boolean officeOpen) {
	}

}
