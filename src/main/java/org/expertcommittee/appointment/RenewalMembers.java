package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.expertcommittee.appointment.RenewalFilter.Situation;
import org.expertcommittee.base.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * The SQL for the members of one 换届: of a plan whoever is in office in the old term now,
 * of an executed one whoever was when it was executed.
 */
final class RenewalMembers {

	/**
	 * Whoever is in office in the old term: also those whose appointment has run out with
	 * the term, when the 换届 is late; not those who were re-appointed by hand.
	 */
	private static final String IN_OLD_TERM = """
			a.term_id = ? and (a.status = 'ACTIVE' or (a.status = 'ENDED' and a.ended_on >= ?))""";

	private static final String BY_HAND = """
			exists (select 1 from appointment s where s.predecessor_id = a.id
			and s.status in ('PROPOSED', 'IN_APPROVAL', 'ACTIVE'))""";

	static final String TABLES = """
			 from appointment a join expert e on e.id = a.expert_id join office o on o.id = a.office_id
			left join renewal_choice c on c.appointment_id = a.id and c.renewal_id = ?
			left join office t on t.id = c.office_id left join appointment n on n.id = c.created_id
			""";

	/** The decision of a member, who may have no row yet. */
	static final String DECISION = "coalesce(c.decision, 'UNDECIDED')";

	static final String STAYS = "c.decision in ('RENEW', 'REASSIGN')";

	/** The office in the new term of those who stay. */
	static final String NEW_OFFICE = "coalesce(c.office_id, a.office_id)";

	private final List<String> conditions = new ArrayList<>();

	private final List<Object> params = new ArrayList<>();

	private RenewalMembers(long renewalId) {
		this.params.add(renewalId);
	}

	static RenewalMembers of(RenewalItem renewal) {
		RenewalMembers members = new RenewalMembers(renewal.id());
		if (renewal.state() == RenewalState.PLANNING) {
			members.and(IN_OLD_TERM, renewal.oldTermId(), renewal.oldTermEndsOn()).and("not " + BY_HAND);
		}
		else {
			members.and("c.renewal_id is not null");
		}
		return members;
	}

	/** Members of the old term who were re-appointed by hand. */
	static RenewalMembers reappointedByHand(RenewalItem renewal) {
		return new RenewalMembers(renewal.id()).and(IN_OLD_TERM, renewal.oldTermId(), renewal.oldTermEndsOn())
			.and(BY_HAND);
	}

	RenewalMembers and(String condition, Object... values) {
		this.conditions.add(condition);
		this.params.addAll(List.of(values));
		return this;
	}

	RenewalMembers among(Collection<Long> appointmentIds) {
		String marks = String.join(", ", Collections.nCopies(appointmentIds.size(), "?"));
		return and("a.id in (" + marks + ")", appointmentIds.toArray());
	}

	RenewalMembers fitting(RenewalFilter filter, LocalDate startsOn) {
		if (filter.decision() != null) {
			and(DECISION + " = ?", filter.decision().name());
		}
		if (filter.officeId() != null) {
			and("a.office_id = ?", filter.officeId());
		}
		if (filter.industryId() != null) {
			and("exists (select 1 from expert_industry f where f.expert_id = e.id and f.industry_id = ?)",
					filter.industryId());
		}
		if (filter.age() != null) {
			and("e.birth_date > ? and e.birth_date <= ?", startsOn.minusYears(filter.age().below()),
					startsOn.minusYears(filter.age().from()));
		}
		situation(filter.situation());
		if (filter.text() != null && !filter.text().isBlank()) {
			words(filter.text());
		}
		return this;
	}

	private void situation(@Nullable Situation situation) {
		switch (situation) {
			case null -> {
			}
			case IN_OFFICE -> and("a.status = 'ACTIVE'");
			case ENDED -> and("a.status = 'ENDED'");
			case ARCHIVED -> and("e.archived = true");
			case TWO_OFFICES -> and(OTHER_OFFICES + " > 0");
		}
	}

	/** How many other offices of the old term the person holds. */
	static final String OTHER_OFFICES = """
			(select count(*) from appointment x where x.expert_id = a.expert_id and x.term_id = a.term_id
			and x.id <> a.id and x.status = 'ACTIVE')""";

	private void words(String text) {
		for (String word : SearchWords.typed(text)) {
			SearchWords.Range range = SearchWords.range(word);
			and("exists (select 1 from expert_word w where w.expert_id = a.expert_id and w.word >= ? and w.word < ?)",
					range.from(), range.below());
		}
		if (SearchWords.meaningless(text)) {
			and("1 = 0");
		}
	}

	String where() {
		return TABLES + " where " + String.join(" and ", this.conditions);
	}

	/** The values of {@link #where}, in its order. */
	List<Object> params() {
		return this.params;
	}

}
