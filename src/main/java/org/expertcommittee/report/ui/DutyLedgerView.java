package org.expertcommittee.report.ui;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.report.DutyLedgerRow;
import org.expertcommittee.report.DutyLedgerService;
import org.expertcommittee.report.LedgerFormat;
import org.expertcommittee.report.LedgerService;
import org.expertcommittee.security.Access;

/** 专家履职台账. */
@Route(DutyLedgerView.ROUTE)
@RolesAllowed(Access.SECRETARIAT)
class DutyLedgerView extends Div implements HasDynamicTitle {

	static final String ROUTE = "reports/duties";

	private final Clock clock;

	DutyLedgerView(DutyLedgerService service, LedgerService ledgers, Clock clock) {
		this.clock = clock;
		addClassNames("ec-page", "ec-page-list");
		ListPanel<DutyLedgerRow> list = new ListPanel<DutyLedgerRow>("duty-ledger")
			.opens((row) -> "experts/" + row.duty().expertId());
		Map<String, String> years = new LinkedHashMap<>();
		service.years().forEach((year) -> years.put(String.valueOf(year), getTranslation("report.year", year)));
		list.search(getTranslation("report.duty.search")).filter("year", getTranslation("report.duty.thisYear"), years);
		list.text("position", word("number"), (row) -> String.valueOf(row.position())).setWidth("60px").setFlexGrow(0);
		list.person("name", word("name"), (row) -> row.duty().name(), (row) -> null);
		list.number("asked", word("asked"), (row) -> String.valueOf(row.duty().asked()));
		list.number("accepted", word("accepted"), (row) -> String.valueOf(row.duty().accepted()));
		list.number("declined", word("declined"), (row) -> String.valueOf(row.duty().declined()));
		list.number("opinions", word("opinions"), (row) -> String.valueOf(row.duty().opinions()));
		list.number("onTime", word("onTime"), (row) -> String.valueOf(row.duty().onTime()));
		list.number("hours", word("hours"), (row) -> row.hours().stripTrailingZeros().toPlainString());
		list.number("recommendations", word("recommendations"), (row) -> String.valueOf(row.recommendations()))
			.setWidth("110px");
		list.number("adopted", word("adopted"), DutyLedgerView::percent);
		list.card((row) -> Card.of(row.duty().name(), getTranslation("report.duty.card", row.duty().asked(),
				row.duty().opinions(), row.hours().stripTrailingZeros().toPlainString()), null));
		list.source((query, page) -> service.list(year(query), query.search(), page),
				(query) -> service.count(year(query), query.search()));
		list.total("report.duty.total")
			.empty(Icons.USERS, getTranslation("report.duty.none"), getTranslation("report.duty.next"));
		String title = getTranslation("report.ledger.duties");
		for (LedgerFormat format : LedgerFormat.values()) {
			list.export(getTranslation("report.ledger.export." + format.name()), title + format.ending(),
					format.mediaType(), (query, out) -> ledgers.duties(year(query), query.search(), format, out));
		}
		PageHeader header = new PageHeader(title);
		header.crumb(getTranslation("report.ledgers"), ReportsView.ROUTE).here(title);
		add(header, list);
	}

	private static String percent(DutyLedgerRow row) {
		return (row.adopted() != null) ? row.adopted() + "%" : "—";
	}

	private int year(ListQuery query) {
		Long year = query.filterId("year");
		return (year != null) ? Math.clamp(year, 2000, 9998) : ChinaTime.today(this.clock).getYear();
	}

	private String word(String column) {
		return getTranslation("report.ledger.column." + column);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("report.ledger.duties");
	}

}
