package org.expertcommittee.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.LaunchFacts;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.SystemActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The vice-chair of the launch, and samples in every state. */
@Component
class AppointmentDemo implements DemoData {

	private static final int MOST_EXPERTS = 200;

	private static final int DOCUMENTED = 13;

	private static final String SECRETARY = "示例秘书01";

	private static final String DIRECTOR = "示例秘书02";

	private final AppointmentService appointments;

	private final AppointmentChangeService changes;

	private final AppointmentDocumentService documents;

	private final ExpertService experts;

	private final CommitteeService committees;

	private final OfficeService offices;

	private final Texts texts;

	private final Clock clock;

	private final List<Long> documented = new ArrayList<>();

	AppointmentDemo(AppointmentService appointments, AppointmentChangeService changes,
			AppointmentDocumentService documents, ExpertService experts, CommitteeService committees,
			OfficeService offices, Texts texts, Clock clock) {
		this.appointments = appointments;
		this.changes = changes;
		this.documents = documents;
		this.experts = experts;
		this.committees = committees;
		this.offices = offices;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public void create() {
		this.documented.clear();
		TermItem term = this.committees.terms().getLast();
		Map<String, Long> officeIds = new LinkedHashMap<>();
		this.offices.active().forEach((OfficeItem office) -> officeIds.put(office.name(), office.id()));
		int years = LaunchFacts.read().path("assumed").path("termYears").asInt();
		Map<String, JsonNode> launch = new LinkedHashMap<>();
		LaunchFacts.read().path("experts").forEach((expert) -> launch.put(expert.path("name").asString(), expert));
		int sample = 0;
		for (ExpertName expert : this.experts.search("", MOST_EXPERTS)) {
			JsonNode fact = launch.get(expert.name());
			if (fact != null) {
				long office = officeIds.getOrDefault(fact.path("office").asString(), 0L);
				LocalDate start = LocalDate.parse(fact.path("certificateAwardedOn").asString());
				approve(propose(expert.id(), term, office, start, years, null));
			}
			else {
				sample(++sample, expert.id(), term, officeIds.getOrDefault((sample % 4 == 0) ? "顾问" : "委员", 0L), years);
			}
		}
		document(term);
	}

	/** Most samples are in office; a few are about to end, coming, or gone. */
	private void sample(int number, long expertId, TermItem term, long office, int years) {
		LocalDate today = ChinaTime.today(this.clock);
		String remark = this.texts.get("appointment.demo.remark", Texts.CHINESE);
		switch (number) {
			case 5, 7, 11 ->
				approve(propose(expertId, term, office, today.plusDays(10L * number - 20).minusYears(2), 2, remark));
			case 14 -> propose(expertId, term, office, today.plusDays(7), years, remark);
			case 15, 16 -> submit(propose(expertId, term, office, today.plusDays(7), years, remark));
			case 17 -> demonstrateDirector(
					() -> this.appointments.submit(this.appointments.propose(new AppointmentData(expertId, term.id(),
							office, today.plusDays(7), years, null, remark, true, null, 0))));
			case 21 -> {
				long id = propose(expertId, term, office, term.startsOn(), years, remark);
				approve(id);
				this.changes.resign(id, new EndData(this.texts.get("appointment.demo.dismissed", Texts.CHINESE),
						today.plusDays(20), null));
			}
			case 20 -> {
				long id = propose(expertId, term, office, term.startsOn(), years, remark);
				approve(id);
				this.changes.dismiss(id,
						new EndData(this.texts.get("appointment.demo.dismissed", Texts.CHINESE), today, null));
			}
			case 30, 31, 32 -> {
				// On the roster, not appointed yet.
			}
			default -> {
				long id = propose(expertId, term, office, term.startsOn(), years, remark);
				approve(id);
				if (number < DOCUMENTED) {
					this.documented.add(id);
				}
			}
		}
	}

	private long propose(long expertId, TermItem term, long office, LocalDate start, int years,
			@Nullable String remark) {
		return SystemActor.demonstrate("secretary", SECRETARY, () -> this.appointments
			.propose(new AppointmentData(expertId, term.id(), office, start, years, null, remark, true, null, 0)));
	}

	private void submit(long id) {
		SystemActor.demonstrate("secretary", SECRETARY, () -> {
			this.appointments.submit(id);
			return true;
		});
	}

	private void approve(long id) {
		submit(id);
		demonstrateDirector(() -> this.appointments.approve(id, null));
	}

	private static void demonstrateDirector(Runnable act) {
		SystemActor.demonstrate("director", DIRECTOR, () -> {
			act.run();
			return true;
		});
	}

	/**
	 * One document that the first samples rest on, numbered by the portal where it can.
	 */
	private void document(TermItem term) {
		CommitteeFacts committee = this.committees.facts(term.committeeId());
		if (committee.documentPattern() == null) {
			return;
		}
		String title = this.texts.get("appointment.document.usualTitle", Texts.CHINESE, committee.name(), term.name());
		long document = this.documents.create(new DocumentData(committee.id(), null, title, term.startsOn(), 0));
		this.documented.forEach((id) -> this.documents.assign(document, id));
	}

}
