package org.expertcommittee.appointment.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.appointment.AppointmentDocumentService;
import org.expertcommittee.appointment.DocumentFilter;
import org.expertcommittee.appointment.DocumentItem;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;

/** 聘任文件: every document that appointments rest on. */
@Route("appointments/documents")
@RolesAllowed(Access.SECRETARIAT)
class DocumentListView extends Div implements HasDynamicTitle {

	DocumentListView(AppointmentDocumentService service, DocumentForms forms, CommitteeService committees) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<DocumentItem> list = new ListPanel<DocumentItem>("documents")
			.opens((item) -> "appointments/documents/" + item.id())
			.search(getTranslation("appointment.document.search"));
		Map<String, String> years = new LinkedHashMap<>();
		service.years().forEach((year) -> years.put(String.valueOf(year), String.valueOf(year)));
		list.filter("year", getTranslation("appointment.document.allYears"), years);
		Map<String, String> names = new LinkedHashMap<>();
		for (CommitteeFacts committee : committees.all()) {
			names.put(String.valueOf(committee.id()), committee.shortName());
		}
		if (names.size() > 1) {
			list.filter("committee", getTranslation("appointment.allCommittees"), names);
		}
		list.title("number", getTranslation("appointment.document.number"), DocumentItem::number, DocumentItem::title)
			.setSortProperty("number");
		list.text("issued", getTranslation("appointment.document.issuedOn"), (item) -> Dates.day(item.issuedOn()))
			.setSortProperty("issued");
		list.number("appointments", getTranslation("appointment.document.uses"),
				(item) -> String.valueOf(item.appointments()));
		list.number("files", getTranslation("appointment.document.files"), (item) -> String.valueOf(item.files()));
		list.text("createdBy", getTranslation("appointment.document.createdBy"), DocumentItem::createdBy);
		list.card((item) -> Card.of(item.number(), item.title(), null)
			.withFoot(Dates.day(item.issuedOn()), getTranslation("appointment.document.usesOf", item.appointments())));
		list.source((query, page) -> service.list(filter(query), page), (query) -> service.count(filter(query)));
		list.total("appointment.document.total")
			.empty(Icons.FILE_TEXT, getTranslation("appointment.document.noneYet"),
					getTranslation("appointment.document.noneYetNext"));
		PageHeader header = new PageHeader(getTranslation("appointment.documents"));
		header.crumb(getTranslation("appointment.title"), "appointments").here(getTranslation("appointment.documents"));
		header.primary(getTranslation("appointment.document.new"), Icons.PLUS,
				() -> forms.create(null, (id) -> UI.getCurrent().navigate("appointments/documents/" + id)));
		add(header, list);
	}

	private static DocumentFilter filter(ListQuery query) {
		return new DocumentFilter(query.filterId("committee"), year(query), query.search());
	}

	private static @Nullable Integer year(ListQuery query) {
		Long year = query.filterId("year");
		return (year != null) ? Math.toIntExact(year) : null;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("appointment.documents");
	}

}
