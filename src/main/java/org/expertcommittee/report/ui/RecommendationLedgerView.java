package org.expertcommittee.report.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.enterprise.EnterpriseChoices;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.recommendation.RecommendationFilter;
import org.expertcommittee.recommendation.RecommendationLedgerRow;
import org.expertcommittee.recommendation.RecommendationLedgerService;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.recommendation.RecommendationService;
import org.expertcommittee.recommendation.RecommendationStatus;
import org.expertcommittee.report.LedgerFormat;
import org.expertcommittee.report.RecommendationLedgerFileService;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;

/** 建议台账. */
@Route(RecommendationLedgerView.ROUTE)
@RolesAllowed(Access.SECRETARIAT)
class RecommendationLedgerView extends Div implements HasDynamicTitle {

	static final String ROUTE = "reports/recommendations";

	private static final int LAST_YEAR = 9998;

	RecommendationLedgerView(RecommendationLedgerService service, RecommendationService recommendations,
			RecommendationLedgerFileService files, EnterpriseService enterprises) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<RecommendationLedgerRow> list = new ListPanel<RecommendationLedgerRow>("recommendation-ledger")
			.opens((row) -> "recommendations/" + row.item().id())
			.state(null, getTranslation("base.all"), () -> service.count(RecommendationFilter.ALL));
		for (RecommendationStatus status : RecommendationStatus.values()) {
			list.state(status.name(), getTranslation(status.messageKey()),
					() -> service.count(RecommendationFilter.of(status)));
		}
		Map<String, String> years = new LinkedHashMap<>();
		service.years().forEach((year) -> years.put(String.valueOf(year), getTranslation("report.year", year)));
		Map<String, String> units = new LinkedHashMap<>();
		recommendations.units().forEach((unit) -> units.put(unit, unit));
		list.search(getTranslation("report.ledger.recommendations.search"))
			.filter("year", getTranslation("report.allYears"), years)
			.filter("unit", getTranslation("report.allUnits"), units)
			.filter("enterprise", getTranslation("recommendation.allEnterprises"), new EnterpriseChoices(enterprises));
		list.text("position", word("number"), (row) -> String.valueOf(row.position())).setWidth("60px").setFlexGrow(0);
		list.title("text", word("recommendation"), (row) -> row.item().text(), (row) -> row.item().caseTitle())
			.setFlexGrow(3);
		list.lines("enterprise", word("enterprise"), (row) -> row.item().enterprise(), this::giver);
		list.text("givenOn", word("givenOn"), (row) -> given(row.item())).setWidth("112px").setFlexGrow(0);
		list.text("unit", word("unit"), (row) -> row.item().unit());
		list.lines("dueOn", word("dueOn"), (row) -> Dates.day(row.item().dueOn()),
				(row) -> row.item().late() ? getTranslation("report.ledger.late") : "")
			.setWidth("112px")
			.setFlexGrow(0)
			.setPartNameGenerator((row) -> row.item().late() ? "ec-late" : null);
		list.status("adoption", word("adoption"), (row) -> row.item().status());
		list.text("note", word("adoptionNote"), (row) -> row.item().note());
		list.lines("implementation", word("implementation"), (row) -> Dates.day(row.item().implementedOn()),
				(row) -> row.item().evidence());
		list.lines("effect", word("effect"), (row) -> row.item().effect(), (row) -> row.item().effectWords());
		list.card((row) -> Card.of(row.item().text(), row.item().enterprise(), row.item().status())
			.withFoot((row.item().unit() != null) ? row.item().unit() : "", Dates.day(row.item().dueOn())));
		list.source((query, page) -> service.list(filter(query), page), (query) -> service.count(filter(query)));
		list.total("report.ledger.recommendations.total")
			.empty(Icons.LIGHTBULB, getTranslation("report.ledger.recommendations.none"),
					getTranslation("report.ledger.recommendations.next"));
		String title = getTranslation("report.ledger.recommendations");
		for (LedgerFormat format : LedgerFormat.values()) {
			list.export(getTranslation("report.ledger.export." + format.name()), title + format.ending(),
					format.mediaType(), (query, out) -> files.write(filter(query), format, out));
		}
		PageHeader header = new PageHeader(title);
		header.crumb(getTranslation("report.ledgers"), ReportsView.ROUTE).here(title);
		add(header, list);
	}

	private String giver(RecommendationLedgerRow row) {
		return row.item().expertName().isEmpty() ? getTranslation("report.ledger.committee") : row.item().expertName();
	}

	private static String given(RecommendationListItem item) {
		return (item.givenAt() != null) ? Dates.day(ChinaTime.day(item.givenAt())) : "";
	}

	private String word(String column) {
		return getTranslation("report.ledger.column." + column);
	}

	private static RecommendationFilter filter(ListQuery query) {
		return new RecommendationFilter(query.state(RecommendationStatus.class), query.search(), query.filter("unit"),
				null, query.filterId("enterprise"), null, year(query.filterId("year")), null);
	}

	private static @Nullable Integer year(@Nullable Long typed) {
		return (typed != null) ? Math.clamp(typed, 1, LAST_YEAR) : null;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("report.ledger.recommendations");
	}

}
