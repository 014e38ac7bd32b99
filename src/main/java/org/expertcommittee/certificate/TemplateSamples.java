package org.expertcommittee.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.Honorific;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names, offices and days to try a template with. */
@Component
class TemplateSamples {

	private static final String TYPICAL = "示例专家01";

	private static final String RARE = "㛃𬭎·𫍽𬱖𠅤龘䶮";

	/** As long as names get; for those who may not see the roster. */
	private static final String LONG = "阿卜杜热合曼·阿卜杜克热木江·买买提艾力";

	private final CommitteeService committees;

	private final OfficeService offices;

	private final ExpertService experts;

	private final AppointmentService appointments;

	private final CurrentUser currentUser;

	private final JdbcClient jdbc;

	private final Clock clock;

	TemplateSamples(CommitteeService committees, OfficeService offices, ExpertService experts,
			AppointmentService appointments, CurrentUser currentUser, JdbcClient jdbc, Clock clock) {
		this.committees = committees;
		this.offices = offices;
		this.experts = experts;
		this.appointments = appointments;
		this.currentUser = currentUser;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Somebody to print.
	 * @throws NotFound there is no such expert
	 */
	Holder holder(CommitteeFacts committee, TemplateSample sample) {
		List<String> names = this.offices.active(committee.id()).stream().map(OfficeItem::name).toList();
		String usual = names.isEmpty() ? "" : names.get(Math.min(1, names.size() - 1));
		String longest = names.stream().max(Comparator.comparingInt(TemplateSamples::length)).orElse("");
		return switch (sample.kind()) {
			case TYPICAL -> today(committee, TYPICAL, usual);
			case RARE -> today(committee, RARE, usual);
			case LONGEST -> today(committee, longestName(committee.id()), longest);
			case EXPERT -> expert(committee, Objects.requireNonNull(sample.expertId()), usual);
		};
	}

	private Holder expert(CommitteeFacts committee, long expertId, String usualOffice) {
		if (!this.currentUser.has(Role.SECRETARIAT)) {
			throw new AccessDeniedException("The roster is the secretariat's");
		}
		ExpertName expert = this.experts.find(expertId).orElseThrow(() -> new NotFound("expert " + expertId));
		return this.appointments.ofExpert(expertId)
			.stream()
			.filter((appointment) -> appointment.committeeId() == committee.id())
			.max(Comparator.comparing(AppointmentListItem::startsOn))
			.map((appointment) -> new Holder(expert.name(), committee.defaultHonorific(), appointment.officeName(),
					appointment.startsOn(), appointment.endsOn()))
			.orElseGet(() -> today(committee, expert.name(), usualOffice));
	}

	private Holder today(CommitteeFacts committee, String name, String office) {
		LocalDate today = ChinaTime.today(this.clock);
		TermItem term = this.committees.terms(committee.id()).stream().findFirst().orElse(null);
		LocalDate start = (term != null) ? term.startsOn() : today;
		LocalDate end = (term != null) ? term.endsOn() : today.plusYears(3).minusDays(1);
		return new Holder(name, committee.defaultHonorific(), office, start, end);
	}

	private String longestName(long committeeId) {
		if (!this.currentUser.has(Role.SECRETARIAT)) {
			return LONG;
		}
		return this.jdbc
			.sql("select e.name from expert e where e.id in (select a.expert_id from appointment a"
					+ " join committee_term t on t.id = a.term_id where t.committee_id = ?)"
					+ " order by char_length(e.name) desc, e.id limit 1")
			.param(committeeId)
			.query(String.class)
			.optional()
			.orElse(LONG);
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/** A person with an office from a day to a day. */
	record Holder(String name, Honorific honorific, String office, LocalDate startsOn, LocalDate endsOn) {
	}

}
