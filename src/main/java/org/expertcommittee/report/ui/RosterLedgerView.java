package org.expertcommittee.report.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.appointment.RosterFilter;
import org.expertcommittee.appointment.RosterRow;
import org.expertcommittee.appointment.TermRosterService;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.report.LedgerFormat;
import org.expertcommittee.report.LedgerService;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;

/** 专家名册 of a term, in protocol order. */
@Route(RosterLedgerView.ROUTE)
@RolesAllowed(Access.SECRETARIAT)
class RosterLedgerView extends Div implements HasDynamicTitle {

	static final String ROUTE = "reports/roster";

	private static final String EVERYBODY = "everybody";

	RosterLedgerView(TermRosterService service, LedgerService ledgers, CommitteeService committees,
			OfficeService offices) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<RosterRow> list = new ListPanel<RosterRow>("roster-ledger")
			.opens((row) -> "experts/" + row.expertId())
			.state(null, getTranslation("report.roster.today"), () -> service.count(RosterFilter.TODAY))
			.state(EVERYBODY, getTranslation("report.roster.everybody"),
					() -> service.count(new RosterFilter(null, null, true, null)));
		Map<String, String> termNames = new LinkedHashMap<>();
		committees.termNames().forEach((id, name) -> termNames.put(String.valueOf(id), name));
		list.search(getTranslation("report.roster.search"))
			.filter("term", getTranslation("report.allTerms"), termNames);
		Map<String, String> officeNames = new LinkedHashMap<>();
		offices.names().forEach((id, name) -> officeNames.put(String.valueOf(id), name));
		Map<String, String> orders = new LinkedHashMap<>();
		orders.put("stroke", getTranslation("report.roster.stroke"));
		orders.put("pinyin", getTranslation("report.roster.pinyin"));
		list.filter("office", getTranslation("report.allOffices"), officeNames)
			.filter("order", getTranslation("report.roster.protocol"), orders);
		list.text("position", word("number"), (row) -> String.valueOf(row.position())).setWidth("60px").setFlexGrow(0);
		list.person("name", word("name"), RosterRow::name, (row) -> null).setWidth("160px");
		list.text("sex", word("sex"), (row) -> (row.sex() != null) ? getTranslation(row.sex().messageKey()) : "")
			.setWidth("64px")
			.setFlexGrow(0);
		list.text("office", word("office"), RosterRow::officeName);
		list.lines("organisation", word("organisation"), RosterRow::organisation, RosterRow::title).setWidth("160px");
		list.chips("fields", word("fields"), RosterRow::fields);
		list.lines("period", word("period"), (row) -> Dates.day(row.startsOn()),
				(row) -> getTranslation("report.to", row.endsOn()))
			.setWidth("132px")
			.setFlexGrow(0);
		list.text("approval", word("approval"), (row) -> Objects.toString(row.approvalNumber(), "")).setWidth("160px");
		list.status("state", word("state"), RosterRow::state);
		list.card((row) -> Card.of(row.name(), Objects.toString(row.organisation(), ""), row.state())
			.withAside(row.officeName())
			.withFoot(Dates.period(row.startsOn(), row.endsOn()), ""));
		list.source(
				(query, page) -> service.list(filter(query),
						new PagedQuery(page.offset(), page.limit(), order(query), false)),
				(query) -> service.count(filter(query)));
		list.total("report.roster.total")
			.empty(Icons.USERS, getTranslation("report.roster.none"), getTranslation("report.roster.next"));
		String title = getTranslation("report.ledger.roster");
		for (LedgerFormat format : LedgerFormat.values()) {
			list.export(getTranslation("report.ledger.export." + format.name()), title + format.ending(),
					format.mediaType(), (query, out) -> ledgers.roster(filter(query), order(query), format, out));
		}
		PageHeader header = new PageHeader(title);
		header.crumb(getTranslation("report.ledgers"), ReportsView.ROUTE).here(title);
		add(header, list);
	}

	private String word(String column) {
		return getTranslation("report.ledger.column." + column);
	}

	private static RosterFilter filter(ListQuery query) {
		return new RosterFilter(query.filterId("term"), query.filterId("office"), EVERYBODY.equals(query.state()),
				query.search());
	}

	/** The address may ask for anything. */
	private static @Nullable String order(ListQuery query) {
		String order = query.filter("order");
		return ("stroke".equals(order) || "pinyin".equals(order)) ? order : null;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("report.ledger.roster");
	}

}
