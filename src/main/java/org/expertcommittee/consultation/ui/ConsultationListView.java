package org.expertcommittee.consultation.ui;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.enterprise.EnterpriseChoices;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Spreadsheet;
import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.consultation.CaseBoardService;
import org.expertcommittee.consultation.CaseIntakeService;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationListItem;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.DeadlinePresetService;
import org.expertcommittee.consultation.DeadlineService;
import org.expertcommittee.consultation.Due;
import org.expertcommittee.consultation.TimeLeft;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/** The cases. */
@Route(ConsultationNavigation.LIST)
@Menu(title = "consultation.menu", order = 20, icon = "messages-square")
@RolesAllowed(Access.SECRETARIAT)
@StyleSheet("styles-intake.css")
@StyleSheet("styles-deadline.css")
class ConsultationListView extends Div implements HasDynamicTitle {

	private static final int USUAL_DAYS = 15;

	private final ConsultationService consultations;

	private final EnterpriseService enterprises;

	private final IndustryService industries;

	private final transient CaseIntakeService intakes;

	private final transient DeadlinePresetService presets;

	private final transient DeadlineService deadlines;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final transient Validator validator;

	private final ListPanel<ConsultationListItem> list = new ListPanel<>("consultations");

	ConsultationListView(ConsultationService consultations, EnterpriseService enterprises, IndustryService industries,
			CaseIntakeService intakes, DeadlinePresetService presets, DeadlineService deadlines,
			CaseBoardService boards, CaseActing acting, CurrentUser currentUser, Clock clock, Validator validator) {
		this.consultations = consultations;
		this.enterprises = enterprises;
		this.industries = industries;
		this.intakes = intakes;
		this.presets = presets;
		this.deadlines = deadlines;
		this.currentUser = currentUser;
		this.clock = clock;
		this.validator = validator;
		addClassNames("ec-page", "ec-page-list");

		PageHeader header = new PageHeader(getTranslation("consultation.title"));
		header.primary(getTranslation("consultation.register"), Icons.PLUS, this::register);

		this.list.opens((item) -> ConsultationNavigation.details(item.id()))
			.counts(() -> consultations.countByStatus()
				.entrySet()
				.stream()
				.collect(Collectors.toMap((one) -> one.getKey().name(), Map.Entry::getValue)))
			.state(null, getTranslation("base.all"));
		for (ConsultationStatus status : ConsultationStatus.values()) {
			this.list.state(status.name(), getTranslation(status.messageKey()));
		}
		this.list.search(getTranslation("consultation.search"))
			.filter("industry", getTranslation("consultation.allIndustries"), industries())
			.filter("enterprise", getTranslation("consultation.allEnterprises"), new EnterpriseChoices(enterprises))
			.filter("due", getTranslation("consultation.anyDue"), dues());
		this.list
			.title("title", getTranslation("consultation.name"), ConsultationListItem::title,
					ConsultationListItem::caseNumber)
			.setSortProperty("number")
			.setFlexGrow(3);
		this.list
			.lines("enterprise", getTranslation("consultation.enterprise"), ConsultationListItem::enterprise,
					(item) -> item.unverified() ? getTranslation("consultation.unverified") : item.industry())
			.setSortProperty("enterprise");
		this.list.status("urgency", getTranslation("consultation.urgency"), ConsultationListView::urgency);
		this.list.chips("experts", getTranslation("consultation.experts"), ConsultationListItem::experts);
		this.list.text("receivedOn", getTranslation("consultation.receivedOn"), (item) -> Dates.day(item.receivedOn()))
			.setSortProperty("receivedOn")
			.setFlexGrow(0)
			.setWidth("116px");
		this.list
			.lines("deadline", getTranslation("consultation.deadline"), (item) -> Dates.day(item.deadline()),
					ConsultationListView::left)
			.setSortProperty("deadline")
			.setFlexGrow(0)
			.setWidth("156px")
			.setPartNameGenerator(ConsultationListView::urgencyPart);
		this.list.status("status", getTranslation("consultation.status"), ConsultationListItem::status);
		this.list.card((item) -> Card.of(item.title(), item.enterprise(), item.status())
			.withFoot(item.caseNumber(), Dates.day(item.deadline()) + " " + left(item)));
		this.list
			.source((query, page) -> consultations.list(filter(query), page),
					(query) -> consultations.count(filter(query)))
			.export(getTranslation("consultation.exportFile"), this::export)
			.empty(Icons.MESSAGES_SQUARE, getTranslation("consultation.empty"),
					getTranslation("consultation.empty.next"))
			.view("board", getTranslation("consultation.board"), Icons.SQUARE_KANBAN,
					new CaseBoard(boards, consultations, acting))
			.view("calendar", getTranslation("consultation.board.calendar"), Icons.CALENDAR_DAYS,
					new CaseCalendarView(boards, clock));
		add(header, this.list);
	}

	/** A pressing hand-over first, for nothing else can be done before it. */
	private static String left(ConsultationListItem item) {
		TimeLeft next = item.next();
		if (next == null) {
			return "";
		}
		boolean handOver = next.equals(item.handOver()) && next.tone() != Tone.NEUTRAL && !item.overdue();
		TimeLeft shown = (handOver || item.left() == null) ? next : item.left();
		return Translate.text(handOver ? shown.handOverKey() : shown.messageKey(), shown.workingDays());
	}

	private static @Nullable String urgencyPart(ConsultationListItem item) {
		TimeLeft next = item.next();
		if (next == null) {
			return null;
		}
		return (next.tone() == Tone.RED || item.overdue()) ? "ec-late" : (next.tone() == Tone.AMBER) ? "ec-soon" : null;
	}

	private static @Nullable Status urgency(ConsultationListItem item) {
		return (item.urgency() != Urgency.NORMAL) ? item.urgency() : null;
	}

	private Map<String, String> industries() {
		Map<String, String> words = new LinkedHashMap<>();
		this.industries.names().forEach((id, name) -> words.put(String.valueOf(id), name));
		return words;
	}

	private Map<String, String> dues() {
		Map<String, String> words = new LinkedHashMap<>();
		for (Due due : Due.values()) {
			words.put(due.id(), getTranslation("consultation.due." + due.name()));
		}
		return words;
	}

	static ConsultationFilter filter(ListQuery query) {
		return new ConsultationFilter(query.state(ConsultationStatus.class), query.search(), query.filterId("industry"),
				query.filterId("enterprise"), null, Due.of(query.filter("due")));
	}

	private void register() {
		ConsultationForm form = new ConsultationForm(this.enterprises, this.industries, this.intakes, this.presets,
				this.deadlines, this.validator);
		LocalDate today = ChinaTime.today(this.clock);
		form.begin(today, today.plusDays(USUAL_DAYS), this.currentUser.displayName(), this.consultations.largestFile());
		long[] id = new long[1];
		FormDialog<ConsultationData> dialog = new FormDialog<>(getTranslation("consultation.register"), form,
				(data) -> id[0] = form.register(data), () -> {
					Notices.success(
							getTranslation("consultation.registered", this.consultations.details(id[0]).caseNumber()));
					UI.getCurrent().navigate(ConsultationNavigation.details(id[0]));
				});
		form.showsSimilar((alike) -> dialog
			.saveLabel(getTranslation(alike ? "consultation.similar.registerAnyway" : "base.save")));
		dialog.open();
	}

	private void export(ListQuery query, OutputStream out) {
		List<String> headings = List.of(getTranslation("consultation.number"), getTranslation("consultation.name"),
				getTranslation("consultation.enterprise"), getTranslation("consultation.industry"),
				getTranslation("consultation.urgency"), getTranslation("consultation.receivedOn"),
				getTranslation("consultation.deadline"), getTranslation("consultation.status"),
				getTranslation("consultation.experts"));
		int rows = Spreadsheet.write(out, getTranslation("consultation.title"), headings,
				(page) -> this.consultations.list(filter(query), page),
				(item) -> Arrays.asList(item.caseNumber(), item.title(), item.enterprise(), item.industry(),
						getTranslation(item.urgency().messageKey()), Dates.day(item.receivedOn()),
						Dates.day(item.deadline()), getTranslation(item.status().messageKey()),
						Translate.list(item.experts())));
		this.consultations.exported(rows);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("consultation.title");
	}

}
