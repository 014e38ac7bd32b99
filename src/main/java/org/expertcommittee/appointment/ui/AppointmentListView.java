package org.expertcommittee.appointment.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.appointment.AppointmentFilter;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
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

	AppointmentListView(AppointmentService service, AppointmentForms forms, AppointmentActs acts, OfficeService offices,
			CommitteeService committees) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<AppointmentListItem> list = new ListPanel<AppointmentListItem>("appointments")
			.opens((item) -> "experts/" + item.expertId())
			.state(null, getTranslation("base.all"), () -> service.count(AppointmentFilter.ALL));
		for (AppointmentStatus status : new AppointmentStatus[] { AppointmentStatus.PROPOSED,
				AppointmentStatus.IN_APPROVAL, AppointmentStatus.ACTIVE, AppointmentStatus.ENDING_SOON,
				AppointmentStatus.ENDED, AppointmentStatus.DISMISSED, AppointmentStatus.RESIGNED }) {
			list.state(status.name(), getTranslation(status.messageKey()),
					() -> service.count(AppointmentFilter.of(status)));
		}
		Map<String, String> officeNames = new LinkedHashMap<>();
		offices.all().forEach((office) -> officeNames.put(String.valueOf(office.id()), office.name()));
		Map<String, String> termNames = new LinkedHashMap<>();
		committees.terms().forEach((term) -> termNames.put(String.valueOf(term.id()), term.name()));
		list.search(getTranslation("appointment.search"))
			.filter("office", getTranslation("appointment.allOffices"), officeNames)
			.filter("term", getTranslation("appointment.allTerms"), termNames);
		list.person("name", getTranslation("appointment.expert"), AppointmentListItem::expertName,
				AppointmentListItem::organisation)
			.setSortProperty("name");
		list.text("office", getTranslation("appointment.office"), AppointmentListItem::officeName)
			.setSortProperty("office");
		list.text("term", getTranslation("appointment.term"), AppointmentListItem::termName);
		list.lines("period", getTranslation("appointment.period"), (item) -> Dates.day(item.startsOn()),
				(item) -> getTranslation("appointment.until", item.endsOn()))
			.setSortProperty("ends");
		list.status("status", getTranslation("appointment.state"), AppointmentListItem::state);
		list.lines("proposed", getTranslation("appointment.proposedBy"), AppointmentListItem::proposedBy,
				(item) -> Dates.moment(item.proposedAt()));
		list.lines("decided", getTranslation("appointment.decidedBy"), AppointmentListItem::decidedBy,
				(item) -> Dates.moment(item.decidedAt()));
		list.card((item) -> Card.of(item.expertName(), item.termName(), item.state())
			.withAside(item.officeName())
			.withFoot(Dates.period(item.startsOn(), item.endsOn()), ""));
		list.rowMenu((item, menu) -> acts.of(item, list::refresh)
			.forEach((act) -> menu.addItem(act.word(), (event) -> act.run().run())));
		list.source((query, page) -> service.list(filter(query), page), (query) -> service.count(filter(query)));
		list.total("appointment.total")
			.empty(Icons.USER_CHECK, getTranslation("appointment.none"), getTranslation("appointment.noneNext"));
		PageHeader header = new PageHeader(getTranslation("appointment.title"));
		header.primary(getTranslation("appointment.new"), Icons.PLUS, () -> forms.propose(null, list::refresh));
		add(header, list);
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
