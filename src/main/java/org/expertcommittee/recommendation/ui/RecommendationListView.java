package org.expertcommittee.recommendation.ui;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.Spreadsheet;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.enterprise.EnterpriseChoices;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.recommendation.RecommendationDetails;
import org.expertcommittee.recommendation.RecommendationDue;
import org.expertcommittee.recommendation.RecommendationFilter;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.recommendation.RecommendationService;
import org.expertcommittee.recommendation.RecommendationStatus;
import org.expertcommittee.security.Access;

/** The recommendations of all consultations and what becomes of them. */
@Route(RecommendationNavigation.LIST)
@Menu(title = "recommendation.menu", order = 21, icon = "lightbulb")
@RolesAllowed(Access.SECRETARIAT)
class RecommendationListView extends Div implements HasDynamicTitle {

	private static final int SHOWN = 60;

	private final RecommendationService recommendations;

	private final transient RecommendationActions actions;

	private final ListPanel<RecommendationListItem> list = new ListPanel<>("recommendations");

	RecommendationListView(RecommendationService recommendations, RecommendationActions actions,
			EnterpriseService enterprises, ExpertService experts, ConsultationService consultations) {
		this.recommendations = recommendations;
		this.actions = actions;
		addClassNames("ec-page", "ec-page-list");
		this.list.opens((item) -> RecommendationNavigation.details(item.id()))
			.state(null, getTranslation("base.all"), () -> recommendations.count(RecommendationFilter.ALL));
		for (RecommendationStatus status : RecommendationStatus.values()) {
			this.list.state(status.name(), getTranslation(status.messageKey()),
					() -> recommendations.count(RecommendationFilter.of(status)));
		}
		this.list.search(getTranslation("recommendation.search"))
			.filter("unit", getTranslation("recommendation.allUnits"), words(recommendations.units()))
			.filter("expert", getTranslation("recommendation.allExperts"), new ExpertChoices(experts))
			.filter("enterprise", getTranslation("recommendation.allEnterprises"), new EnterpriseChoices(enterprises))
			.filter("case", getTranslation("recommendation.allCases"), new CaseChoices(consultations))
			.filter("due", getTranslation("recommendation.anyDue"), dues());
		this.list
			.title("text", getTranslation("recommendation.text"),
					(item) -> RecommendationParts.shortened(item.text(), SHOWN),
					(item) -> item.caseNumber() + " " + item.caseTitle())
			.setFlexGrow(4);
		this.list.lines("enterprise", getTranslation("recommendation.enterprise"), RecommendationListItem::enterprise,
				(item) -> item.expertName().isEmpty() ? getTranslation("recommendation.giver.committee")
						: item.expertName())
			.setSortProperty("enterprise");
		this.list.text("unit", getTranslation("recommendation.unit"), RecommendationListItem::unit)
			.setSortProperty("unit");
		this.list.text("givenAt", getTranslation("recommendation.givenAt"), RecommendationListView::given)
			.setSortProperty("given")
			.setFlexGrow(0)
			.setWidth("116px");
		this.list
			.lines("dueOn", getTranslation("recommendation.dueOn"),
					(item) -> (item.dueOn() != null) ? Dates.day(item.dueOn()) : "",
					(item) -> item.late() ? getTranslation("recommendation.late") : "")
			.setSortProperty("due")
			.setFlexGrow(0)
			.setWidth("116px")
			.setPartNameGenerator((item) -> item.late() ? "ec-late" : null);
		this.list.text("effect", getTranslation("recommendation.effect"), RecommendationListItem::effect);
		this.list.status("status", getTranslation("recommendation.status"), RecommendationListItem::status);
		this.list.card((item) -> Card
			.of(RecommendationParts.shortened(item.text(), SHOWN), item.enterprise() + " " + item.expertName(),
					item.status())
			.withFoot((item.unit() != null) ? item.unit() : "", (item.dueOn() != null) ? Dates.day(item.dueOn()) : ""));
		this.list.rowMenu((item, menu) -> {
			RecommendationDetails details = this.recommendations.details(item.id());
			this.actions.of(details.item(), details.wordable(), details.caseClosed(), this.list::refresh)
				.forEach((choice) -> menu.addItem(choice.label(), (event) -> choice.run().run()));
		});
		this.list
			.source((query, page) -> recommendations.list(filter(query), page),
					(query) -> recommendations.count(filter(query)))
			.export(getTranslation("recommendation.exportFile"), this::export)
			.empty(Icons.LIGHTBULB, getTranslation("recommendation.empty"),
					getTranslation("recommendation.empty.next"));
		add(new PageHeader(getTranslation("recommendation.title")), this.list);
	}

	static Map<String, String> words(List<String> units) {
		Map<String, String> words = new LinkedHashMap<>();
		units.forEach((unit) -> words.put(unit, unit));
		return words;
	}

	private Map<String, String> dues() {
		Map<String, String> words = new LinkedHashMap<>();
		for (RecommendationDue due : RecommendationDue.values()) {
			words.put(due.name(), getTranslation(due.messageKey()));
		}
		return words;
	}

	private static String given(RecommendationListItem item) {
		return (item.givenAt() != null) ? Dates.day(org.expertcommittee.base.ChinaTime.day(item.givenAt())) : "";
	}

	private static RecommendationFilter filter(ListQuery query) {
		return new RecommendationFilter(query.state(RecommendationStatus.class), query.search(), query.filter("unit"),
				query.filterId("expert"), query.filterId("enterprise"), query.filterId("case"), null,
				query.filter("due", RecommendationDue.class));
	}

	private void export(ListQuery query, OutputStream out) {
		List<String> headings = List.of(getTranslation("recommendation.caseNumber"),
				getTranslation("recommendation.case"), getTranslation("recommendation.enterprise"),
				getTranslation("recommendation.giver"), getTranslation("recommendation.text"),
				getTranslation("recommendation.unit"), getTranslation("recommendation.givenAt"),
				getTranslation("recommendation.dueOn"), getTranslation("recommendation.status"),
				getTranslation("recommendation.decisionNote"), getTranslation("recommendation.implementedOn"),
				getTranslation("recommendation.evidence"), getTranslation("recommendation.effect"),
				getTranslation("recommendation.effectWords"));
		int rows = Spreadsheet.write(out, getTranslation("recommendation.title"), headings,
				(page) -> this.recommendations.list(filter(query), page),
				(item) -> Arrays.asList(item.caseNumber(), item.caseTitle(), item.enterprise(),
						item.expertName().isEmpty() ? getTranslation("recommendation.giver.committee")
								: item.expertName(),
						item.text(), item.unit(), given(item), Dates.day(item.dueOn()),
						getTranslation(item.status().messageKey()), item.note(), Dates.day(item.implementedOn()),
						item.evidence(), item.effect(), item.effectWords()));
		this.recommendations.exported(rows);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("recommendation.title");
	}

}
