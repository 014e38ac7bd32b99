package org.expertcommittee.report.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.fee.FeeSheetData;
import org.expertcommittee.fee.FeeSheetItem;
import org.expertcommittee.fee.FeeSheetService;
import org.expertcommittee.fee.FeeSheetState;
import org.expertcommittee.security.Access;

/** 咨询费发放表, all of them. */
@Route(FeeSheetListView.ROUTE)
@RolesAllowed(Access.SECRETARIAT)
class FeeSheetListView extends Div implements HasDynamicTitle {

	static final String ROUTE = "reports/fees";

	private final transient FeeSheetService sheets;

	private final transient Validator validator;

	private final Clock clock;

	FeeSheetListView(FeeSheetService sheets, Validator validator, Clock clock) {
		this.sheets = sheets;
		this.validator = validator;
		this.clock = clock;
		addClassNames("ec-page", "ec-page-list");
		ListPanel<FeeSheetItem> list = new ListPanel<FeeSheetItem>("fee-sheets").opens((row) -> ROUTE + "/" + row.id())
			.state(null, getTranslation("base.all"), () -> sheets.count(null));
		for (FeeSheetState state : FeeSheetState.values()) {
			list.state(state.name(), getTranslation(state.messageKey()), () -> sheets.count(state));
		}
		list.title("title", getTranslation("report.fee.title"), FeeSheetItem::title, (row) -> row.preparedBy())
			.setFlexGrow(2);
		list.lines("period", getTranslation("report.fee.period"), (row) -> Dates.day(row.firstDay()),
				(row) -> getTranslation("report.to", row.lastDay()))
			.setWidth("132px")
			.setFlexGrow(0);
		list.number("people", getTranslation("report.fee.people"), (row) -> String.valueOf(row.people()));
		list.number("net", getTranslation("report.fee.net"), (row) -> Money.text(row.net())).setWidth("140px");
		list.status("state", getTranslation("report.fee.state"), FeeSheetItem::state);
		list.card((row) -> Card.of(row.title(), Dates.period(row.firstDay(), row.lastDay()), row.state())
			.withFoot(getTranslation("report.fee.peopleCount", row.people()), Money.text(row.net())));
		list.source((query, page) -> sheets.list(query.state(FeeSheetState.class), page),
				(query) -> sheets.count(query.state(FeeSheetState.class)));
		list.total("report.fee.total")
			.empty(Icons.FILE_TEXT, getTranslation("report.fee.none"), getTranslation("report.fee.none.next"));
		String title = getTranslation("report.ledger.fees");
		PageHeader header = new PageHeader(title);
		header.crumb(getTranslation("report.ledgers"), ReportsView.ROUTE).here(title);
		header.primary(getTranslation("report.fee.prepare"), Icons.PLUS, this::prepare);
		add(header, list);
	}

	private void prepare() {
		LocalDate today = ChinaTime.today(this.clock);
		YearMonth month = YearMonth.from(today);
		RecordForm<FeeSheetData> form = new RecordForm<>(FeeSheetData.class, this.validator);
		form.setColspan(form.text("title", getTranslation("report.fee.title")), 2);
		form.day("firstDay", getTranslation("report.fee.firstDay"));
		form.day("lastDay", getTranslation("report.fee.lastDay"));
		form.setData(new FeeSheetData(
				getTranslation("report.fee.usualTitle", String.valueOf(month.getYear()), month.getMonthValue()),
				month.atDay(1), today));
		long[] made = new long[1];
		new FormDialog<>(getTranslation("report.fee.prepare"), form, (data) -> made[0] = this.sheets.prepare(data),
				() -> getUI().ifPresent((ui) -> ui.navigate(ROUTE + "/" + made[0])))
			.saveLabel(getTranslation("report.fee.prepare"))
			.open();
	}

	@Override
	public String getPageTitle() {
		return getTranslation("report.ledger.fees");
	}

}
