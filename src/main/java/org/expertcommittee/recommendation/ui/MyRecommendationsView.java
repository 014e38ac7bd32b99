package org.expertcommittee.recommendation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.recommendation.Adoption;
import org.expertcommittee.recommendation.MyRecommendationService;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.recommendation.RecommendationStatus;
import org.expertcommittee.security.Access;

/** 我的建议: an expert's own recommendations and what became of them. */
@Route(RecommendationNavigation.MINE)
@Menu(title = "recommendation.my.menu", order = 61, icon = "lightbulb")
@RolesAllowed(Access.EXPERT)
class MyRecommendationsView extends Div implements HasDynamicTitle {

	private static final int SHOWN = 60;

	MyRecommendationsView(MyRecommendationService recommendations) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<RecommendationListItem> list = new ListPanel<RecommendationListItem>("my-recommendations")
			.opens((item) -> RecommendationNavigation.own(item.id()))
			.state(null, getTranslation("base.all"), () -> recommendations.count(null, null));
		for (RecommendationStatus status : RecommendationStatus.values()) {
			list.state(status.name(), getTranslation(status.messageKey()), () -> recommendations.count(status, null));
		}
		list.search(getTranslation("recommendation.search"));
		list.title("text", getTranslation("recommendation.text"),
				(item) -> RecommendationParts.shortened(item.text(), SHOWN), RecommendationListItem::caseTitle)
			.setFlexGrow(4);
		list.text("enterprise", getTranslation("recommendation.enterprise"), RecommendationListItem::enterprise)
			.setSortProperty("enterprise");
		list.lines("unit", getTranslation("recommendation.unit"), RecommendationListItem::unit,
				(item) -> (item.dueOn() != null) ? getTranslation("recommendation.until", item.dueOn()) : "");
		list.lines("result", getTranslation("recommendation.result"), MyRecommendationsView::result,
				RecommendationListItem::effect)
			.setFlexGrow(2);
		list.status("status", getTranslation("recommendation.status"), RecommendationListItem::status);
		list.card((item) -> Card.of(RecommendationParts.shortened(item.text(), SHOWN), item.enterprise(), item.status())
			.withFoot(result(item), (item.effect() != null) ? item.effect() : ""));
		list.source(
				(query, page) -> recommendations.list(query.state(RecommendationStatus.class), query.search(), page),
				(query) -> recommendations.count(query.state(RecommendationStatus.class), query.search()))
			.empty(Icons.LIGHTBULB, getTranslation("recommendation.my.empty"),
					getTranslation("recommendation.my.empty.next"));
		PageHeader header = new PageHeader(getTranslation("recommendation.my.title"));
		Adoption adoption = recommendations.adoption();
		if (adoption.decided() > 0) {
			header.fact(getTranslation("recommendation.my.adoption", adoption.percent()))
				.fact(getTranslation("recommendation.adoption.adopted", adoption.adopted()))
				.fact(getTranslation("recommendation.adoption.partly", adoption.partly()))
				.fact(getTranslation("recommendation.adoption.rejected", adoption.rejected()));
		}
		add(header, list);
	}

	/** The latest that is known of it. */
	private static String result(RecommendationListItem item) {
		if (item.implementedOn() != null) {
			return RecommendationParts.t("implemented", Dates.day(item.implementedOn()));
		}
		if (item.note() != null) {
			return RecommendationParts.shortened(item.note(), SHOWN);
		}
		return "";
	}

	@Override
	public String getPageTitle() {
		return getTranslation("recommendation.my.title");
	}

}
