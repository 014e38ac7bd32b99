package org.expertcommittee.report.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.consultation.ConsultationLedgerFilter;
import org.expertcommittee.consultation.ConsultationLedgerRow;
import org.expertcommittee.consultation.ConsultationLedgerService;
import org.expertcommittee.consultation.LedgerPart;
import org.expertcommittee.report.LedgerFormat;
import org.expertcommittee.report.LedgerService;
import org.expertcommittee.security.Access;

/** 问题台账. */
@Route(ConsultationLedgerView.ROUTE)
@RolesAllowed(Access.SECRETARIAT)
class ConsultationLedgerView extends Div implements HasDynamicTitle {

	static final String ROUTE = "reports/consultations";

	ConsultationLedgerView(ConsultationLedgerService service, LedgerService ledgers, IndustryService industries) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<ConsultationLedgerRow> list = new ListPanel<ConsultationLedgerRow>("consultation-ledger")
			.opens((row) -> "consultations/" + row.id())
			.state(null, getTranslation("base.all"), () -> service.count(ConsultationLedgerFilter.ALL));
		for (LedgerPart part : LedgerPart.values()) {
			list.state(part.name(), getTranslation(part.messageKey()),
					() -> service.count(ConsultationLedgerFilter.of(part)));
		}
		Map<String, String> years = new LinkedHashMap<>();
		service.years().forEach((year) -> years.put(String.valueOf(year), getTranslation("report.year", year)));
		Map<String, String> fields = new LinkedHashMap<>();
		industries.names().forEach((id, name) -> fields.put(String.valueOf(id), name));
		list.search(getTranslation("report.consultations.search"))
			.filter("year", getTranslation("report.allYears"), years)
			.filter("industry", getTranslation("report.allFields"), fields);
		columns(list);
		list.source((query, page) -> service.list(filter(query), page), (query) -> service.count(filter(query)));
		list.total("report.consultations.total")
			.empty(Icons.MESSAGE_SQUARE_TEXT, getTranslation("report.consultations.none"),
					getTranslation("report.consultations.next"));
		String title = getTranslation("report.ledger.consultations");
		for (LedgerFormat format : LedgerFormat.values()) {
			list.export(getTranslation("report.ledger.export." + format.name()), title + format.ending(),
					format.mediaType(), (query, out) -> ledgers.consultations(filter(query), format, out));
		}
		PageHeader header = new PageHeader(title);
		header.crumb(getTranslation("report.ledgers"), ReportsView.ROUTE).here(title);
		add(header, list);
	}

	private void columns(ListPanel<ConsultationLedgerRow> list) {
		list.text("position", word("number"), (row) -> String.valueOf(row.position())).setWidth("60px").setFlexGrow(0);
		list.text("enterprise", word("enterprise"), ConsultationLedgerRow::enterprise);
		list.title("title", word("need"), ConsultationLedgerRow::title, ConsultationLedgerRow::caseNumber)
			.setWidth("210px");
		list.text("received", word("receivedOn"), (row) -> Dates.day(row.receivedOn()))
			.setWidth("112px")
			.setFlexGrow(0);
		list.lines("unit", word("handedTo"), ConsultationLedgerRow::unit, (row) -> Translate.list(row.people()))
			.setWidth("150px");
		list.lines("deadline", word("deadline"), (row) -> Dates.day(row.deadline()),
				(row) -> row.overdue() ? getTranslation("report.ledger.overdue") : "")
			.setWidth("112px")
			.setFlexGrow(0)
			.setPartNameGenerator((row) -> row.overdue() ? "ec-late" : null);
		list.status("progress", word("progress"), ConsultationLedgerRow::status);
		list.lines("followUp", word("followUp"),
				(row) -> (row.satisfaction() != null) ? getTranslation(row.satisfaction().messageKey()) : "",
				(row) -> Dates.day(row.followedUpOn()));
		list.lines("closed", word("closed"),
				(row) -> getTranslation((row.closedOn() != null) ? "report.ledger.yes" : "report.ledger.no"),
				(row) -> Dates.day(row.closedOn()))
			.setWidth("112px")
			.setFlexGrow(0);
		list.card((row) -> Card.of(row.title(), row.enterprise(), row.status())
			.withFoot(Dates.period(row.receivedOn(), row.deadline()), Objects.toString(row.lead(), "")));
	}

	private String word(String column) {
		return getTranslation("report.ledger.column." + column);
	}

	private static ConsultationLedgerFilter filter(ListQuery query) {
		Long year = query.filterId("year");
		return new ConsultationLedgerFilter((year != null) ? (int) Math.min(year, 9999) : null,
				query.state(LedgerPart.class), query.filterId("industry"), null, query.search());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("report.ledger.consultations");
	}

}
