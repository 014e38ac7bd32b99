package org.expertcommittee.appointment.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.appointment.AppointmentDetailsService;
import org.expertcommittee.appointment.AppointmentFilter;
import org.expertcommittee.appointment.AppointmentRow;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.security.Access;

/** 聘任管理: every appointment, by state. */
@Route("appointments")
@Menu(title = "appointment.menu", order = 11, icon = "user-check")
@RolesAllowed(Access.SECRETARIAT)
class AppointmentListView extends Div implements HasDynamicTitle {

	AppointmentListView(AppointmentService service, AppointmentDetailsService details, AppointmentForms forms,
			AppointmentActs acts, AppointmentBatches batches, OfficeService offices, CommitteeService committees) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<AppointmentRow> list = new ListPanel<AppointmentRow>("appointments")
			.opens((row) -> "appointments/" + row.item().id())
			.state(null, getTranslation("base.all"), () -> service.count(AppointmentFilter.ALL));
		for (AppointmentStatus status : new AppointmentStatus[] { AppointmentStatus.PROPOSED,
				AppointmentStatus.IN_APPROVAL, AppointmentStatus.ACTIVE, AppointmentStatus.ENDING_SOON,
				AppointmentStatus.ENDED, AppointmentStatus.DISMISSED, AppointmentStatus.RESIGNED }) {
			list.state(status.name(), getTranslation(status.messageKey()),
					() -> service.count(AppointmentFilter.of(status)));
		}
		Map<String, String> officeNames = new LinkedHashMap<>();
		offices.names().forEach((id, name) -> officeNames.put(String.valueOf(id), name));
		Map<String, String> termNames = new LinkedHashMap<>();
		committees.termNames().forEach((id, name) -> termNames.put(String.valueOf(id), name));
		list.search(getTranslation("appointment.search"))
			.filter("office", getTranslation("appointment.allOffices"), officeNames)
			.filter("term", getTranslation("appointment.allTerms"), termNames);
		columns(list, termNames);
		list.rowMenu((row, menu) -> acts.of(row.item(), list::refresh)
			.forEach((act) -> menu.addItem(act.word(), (event) -> act.run().run())));
		list.source((query, page) -> details.list(filter(query), page), (query) -> service.count(filter(query)));
		list.selection((row) -> new Chosen(row.item().id(), row.item().expertName() + " " + row.item().officeName()),
				(query) -> details.chosen(filter(query)), batches.acts(() -> {
					list.clearSelection();
					list.refresh();
				}));
		list.export(getTranslation("appointment.file") + ".xlsx", (query, out) -> details.export(filter(query), out));
		list.total("appointment.total")
			.empty(Icons.USER_CHECK, getTranslation("appointment.none"), getTranslation("appointment.noneNext"));
		PageHeader header = new PageHeader(getTranslation("appointment.title"));
		header.primary(getTranslation("appointment.new"), Icons.PLUS, () -> forms.propose(null, list::refresh));
		header.action(getTranslation("appointment.documents"), Icons.FILE_TEXT,
				() -> UI.getCurrent().navigate("appointments/documents"));
		add(header, list);
	}

	private void columns(ListPanel<AppointmentRow> list, Map<String, String> termNames) {
		list.person("name", getTranslation("appointment.expert"), (row) -> row.item().expertName(),
				(row) -> row.item().organisation())
			.setSortProperty("name");
		list.lines("office", getTranslation("appointment.office"), (row) -> row.item().officeName(),
				(row) -> term(termNames, row))
			.setSortProperty("office");
		list.lines("period", getTranslation("appointment.period"), (row) -> Dates.day(row.item().startsOn()),
				(row) -> getTranslation("appointment.until", row.item().lastDay()))
			.setSortProperty("ends");
		list.status("status", getTranslation("appointment.state"), (row) -> row.item().state());
		list.lines("next", getTranslation("appointment.next"), (row) -> getTranslation(row.next().messageKey()),
				(row) -> NextStepWords.who(row.item(), row.next()));
		list.text("document", getTranslation("appointment.document.number"), (row) -> row.item().documentNumber())
			.setFlexGrow(2);
		list.lines("proposed", getTranslation("appointment.proposedBy"), (row) -> row.item().proposedBy(),
				(row) -> Dates.moment(row.item().proposedAt()));
		list.lines("decided", getTranslation("appointment.decidedBy"), (row) -> row.item().decidedBy(),
				(row) -> Dates.moment(row.item().decidedAt()));
		list.card((row) -> Card.of(row.item().expertName(), term(termNames, row), row.item().state())
			.withAside(row.item().officeName())
			.withFoot(Dates.period(row.item().startsOn(), row.item().lastDay()),
					getTranslation(row.next().messageKey())));
	}

	/**
	 * The term's name; one that was entered since the list was opened is not known yet.
	 */
	private static String term(Map<String, String> termNames, AppointmentRow row) {
		return termNames.getOrDefault(String.valueOf(row.item().termId()), row.item().termName());
	}

	private static AppointmentFilter filter(ListQuery query) {
		return new AppointmentFilter(query.state(AppointmentStatus.class), query.filterId("office"),
				query.filterId("term"), query.search());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("appointment.title");
	}

}
