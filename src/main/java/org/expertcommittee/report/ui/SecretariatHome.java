package org.expertcommittee.report.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.expertcommittee.appointment.AppointmentFilter;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.CountStrip;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StateBar;
import org.expertcommittee.base.ui.Timeline;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.base.ui.WeekBars;
import org.expertcommittee.certificate.CertificateFilter;
import org.expertcommittee.certificate.CertificateListItem;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.CertificateStatus;
import org.expertcommittee.consultation.ConsultationAct;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationListItem;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.ConsultationSummary;
import org.expertcommittee.consultation.Due;
import org.expertcommittee.consultation.ExtensionService;
import org.expertcommittee.consultation.TimeLeft;
import org.expertcommittee.consultation.TimelineItem;
import org.expertcommittee.recommendation.Adoption;
import org.expertcommittee.recommendation.RecommendationService;
import org.expertcommittee.report.ui.TodoList.Todo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secretariat's part of the home page. */
@Component
class SecretariatHome {

	private static final int MOST_TODOS = 6;

	private static final int MOST_EVENTS = 6;

	private static final int OF_A_KIND = 3;

	private static final List<ConsultationStatus> OPEN = List.of(ConsultationStatus.SUBMITTED,
			ConsultationStatus.ACCEPTED, ConsultationStatus.ASSIGNED, ConsultationStatus.IN_PROGRESS,
			ConsultationStatus.ANSWERED, ConsultationStatus.IN_FOLLOW_UP);

	private final ConsultationService consultations;

	private final CertificateService certificates;

	private final AppointmentService appointments;

	private final RecommendationService recommendations;

	private final ExtensionService extensions;

	private final Clock clock;

	SecretariatHome(ConsultationService consultations, CertificateService certificates, AppointmentService appointments,
			RecommendationService recommendations, ExtensionService extensions, Clock clock) {
		this.consultations = consultations;
		this.certificates = certificates;
		this.appointments = appointments;
		this.recommendations = recommendations;
		this.extensions = extensions;
		this.clock = clock;
	}

	void fill(Div page, PageHeader header) {
		ConsultationSummary summary = this.consultations.summary();
		List<Todo> todos = todos(summary);
		header.fact(Translate.text("report.todos", todos.size()));
		header.primary(Translate.text("report.register"), Icons.PLUS, () -> UI.getCurrent().navigate("consultations"));
		header.action(Translate.text("report.newExpert"), Icons.USER_PLUS, () -> UI.getCurrent().navigate("experts"));

		Panel today = new Panel(Translate.text("report.todo"));
		today.withAside(new Anchor("consultations", Translate.text("report.all")));
		today.add(todos.isEmpty() ? new EmptyState(Icons.CIRCLE_CHECK, Translate.text("report.nothing"),
				Translate.text("report.nothing.next")) : new TodoList(todos, today()));
		Panel weeks = new Panel(Translate.text("report.weeks"), new WeekBars(summary.weeks()
			.stream()
			.map((week) -> new WeekBars.Week(week.monday().getMonthValue() + "/" + week.monday().getDayOfMonth(),
					week.received(), week.closed()))
			.toList(), Translate.text("report.received"), Translate.text("report.closed")));
		Columns columns = Columns.of(today, open(summary.byStatus()));
		columns.left().add(weeks);
		columns.right().add(recent(summary));
		page.add(counts(summary), columns);
	}

	private CountStrip counts(ConsultationSummary summary) {
		long week = this.consultations.count(ConsultationFilter.of(Due.WEEK));
		long ending = this.appointments.count(AppointmentFilter.of(AppointmentStatus.ENDING_SOON));
		boolean late = summary.overdue() > 0;
		return new CountStrip()
			.with(Translate.text("report.toAccept"), summary.toAccept(), Translate.text("report.toAccept.detail"),
					false, "consultations?state=SUBMITTED")
			.with(Translate.text(late ? "report.overdue" : "report.dueSoon"), late ? summary.overdue() : week,
					(summary.handOverLate() > 0) ? Translate.text("report.handOverLate", summary.handOverLate())
							: Translate.text("report.due.detail", summary.dueSoon()),
					true, "consultations?due=" + (late ? Due.OVERDUE : Due.WEEK).id())
			.with(Translate.text("report.toSeal"),
					this.certificates.count(CertificateFilter.of(CertificateStatus.AWAITING_SEAL)),
					Translate.text("report.toSeal.detail"), false, "certificates?state=AWAITING_SEAL")
			.with(Translate.text("report.ending"), ending, ending(), false, "appointments?state=ENDING_SOON")
			.with(Translate.text("report.toFollowUp"), summary.toFollowUp(), Translate.text("report.toFollowUp.detail"),
					false, "consultations?state=IN_FOLLOW_UP");
	}

	private String ending() {
		return endingSoon().stream()
			.findFirst()
			.map((first) -> Translate.text("report.ending.detail", first.endsOn()))
			.orElse(Translate.text("report.ending.none"));
	}

	private List<AppointmentListItem> endingSoon() {
		return this.appointments.list(AppointmentFilter.of(AppointmentStatus.ENDING_SOON),
				new PagedQuery(0, OF_A_KIND, "ends", false));
	}

	private List<Todo> todos(ConsultationSummary summary) {
		List<Todo> todos = new ArrayList<>();
		summary.upcoming().stream().limit(MOST_TODOS).forEach((item) -> todos.add(todo(item, item.next())));
		this.consultations.list(ConsultationFilter.of(ConsultationStatus.IN_FOLLOW_UP), PagedQuery.of(0, OF_A_KIND))
			.forEach((item) -> todos.add(todo(item, null)));
		this.extensions.waiting(OF_A_KIND)
			.forEach((item) -> todos.add(new Todo(item.dueBefore(), Translate.text("report.extension", item.title()),
					item.expertName() + " " + Translate.text("report.extension.until", item.wantedOn()), item.state(),
					Translate.text("report.act.DECIDE"), "consultations/" + item.consultationId())));
		for (CertificateListItem item : this.certificates.list(CertificateFilter.of(CertificateStatus.AWAITING_SEAL),
				PagedQuery.of(0, OF_A_KIND))) {
			todos.add(new Todo(today(), Translate.text("report.seal", item.holderName()), item.officeName(),
					item.state(), Translate.text("report.act.SEAL"), "certificates/" + item.id()));
		}
		for (AppointmentListItem item : endingSoon()) {
			todos.add(new Todo(item.endsOn(), Translate.text("report.renew", item.expertName()),
					item.officeName() + " " + Translate.text("report.until", item.endsOn()), item.state(),
					Translate.text("report.act.RENEW"), "experts/" + item.expertId()));
		}
		return todos.stream().sorted(Comparator.comparing(Todo::day)).limit(MOST_TODOS).toList();
	}

	/** Once the enterprise has its answer the deadline counts no longer. */
	private Todo todo(ConsultationListItem item, @Nullable TimeLeft next) {
		String act = Translate.text("report.act." + item.status());
		String detail = item.status().awaitsAnswer()
				? item.enterprise() + " " + Translate.text("report.deadline", item.deadline()) : item.enterprise();
		return new Todo((next != null) ? next.day() : today(), Translate.text("report.case", act, item.title()), detail,
				item.status(), act, "consultations/" + item.id(), next);
	}

	private Panel open(Map<ConsultationStatus, Long> byStatus) {
		List<StateBar.Segment> segments = OPEN.stream()
			.map((status) -> new StateBar.Segment(Translate.text(status.messageKey()),
					byStatus.getOrDefault(status, 0L)))
			.toList();
		long sum = segments.stream().mapToLong(StateBar.Segment::number).sum();
		Panel panel = new Panel(Translate.text("report.open", sum), new StateBar(segments))
			.withAside(new Anchor("consultations", Translate.text("report.seeAll")));
		LocalDate quarter = today().withMonth(1 + (today().getMonthValue() - 1) / 3 * 3).withDayOfMonth(1);
		Adoption adoption = this.recommendations.adoption(quarter, today());
		if (adoption.decided() > 0) {
			panel.add(new AdoptionRing(adoption));
		}
		return panel;
	}

	private Panel recent(ConsultationSummary summary) {
		Timeline timeline = new Timeline();
		summary.recent().stream().limit(MOST_EVENTS).forEach((one) -> {
			TimelineItem event = one.event();
			String detail = (event.detail() == null || event.act() == ConsultationAct.FOLLOWED_UP) ? ""
					: event.detail();
			timeline.with(tone(event.act()), event.actor(), Translate.text(event.act().messageKey(), detail),
					Dates.near(event.at(), this.clock), one.title());
		});
		return new Panel(Translate.text("report.recent"), timeline);
	}

	private static Tone tone(ConsultationAct act) {
		return switch (act) {
			case OPINION_SUBMITTED, ANSWERED, CLOSED, EXPERT_ACCEPTED -> Tone.GREEN;
			case EXPERT_DECLINED, ALL_DECLINED, RETURNED, SUSPENDED, REOPENED, TAKEN_UP_AGAIN, EXTENSION_ASKED ->
				Tone.AMBER;
			case ASSIGNED, ACCEPTED -> Tone.BLUE;
			default -> Tone.NEUTRAL;
		};
	}

	private LocalDate today() {
		return ChinaTime.today(this.clock);
	}

}
