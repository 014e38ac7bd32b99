package org.expertcommittee.draw.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.draw.DrawFilter;
import org.expertcommittee.draw.DrawItem;
import org.expertcommittee.draw.DrawRecordService;
import org.expertcommittee.draw.DrawState;
import org.expertcommittee.security.Access;

/** Every draw, also those that were voided. */
@Route(DrawNavigation.LIST)
@Menu(title = "draw.menu", order = 27, icon = "users")
@RolesAllowed({ Access.SECRETARIAT, Access.AUDITOR })
class DrawListView extends Div implements HasDynamicTitle {

	DrawListView(DrawRecordService draws) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<DrawItem> list = new ListPanel<DrawItem>("draws").opens((item) -> DrawNavigation.details(item.id()))
			.state(null, getTranslation("base.all"), () -> draws.count(DrawFilter.ALL));
		for (DrawState state : DrawState.values()) {
			list.state(state.name(), getTranslation(state.messageKey()),
					() -> draws.count(new DrawFilter(state, null)));
		}
		list.search(getTranslation("draw.search"));
		list.title("number", getTranslation("draw.number"), DrawItem::number, DrawItem::caseNumber);
		list.lines("case", getTranslation("draw.case"), DrawItem::caseTitle, DrawItem::enterprise);
		list.status("state", getTranslation("draw.stateColumn"), DrawItem::state);
		list.lines("numbers", getTranslation("draw.numbers"),
				(item) -> getTranslation("draw.numbersValue", item.wanted(), item.substitutes()),
				(item) -> getTranslation("draw.poolSizeValue", item.poolSize(), item.eligible(),
						item.poolSize() - item.eligible()));
		list.text("witnesses", getTranslation("draw.witnesses"), DrawItem::witnesses);
		list.lines("when", getTranslation("draw.drawnBy"), (item) -> Dates.moment(item.drawnAt()),
				DrawItem::preparedBy);
		list.card((item) -> Card.of(item.number(), item.caseTitle(), item.state())
			.withFoot(Dates.moment((item.drawnAt() != null) ? item.drawnAt() : item.preparedAt()),
					getTranslation("draw.numbersValue", item.wanted(), item.substitutes())));
		list.source((query, page) -> draws.list(filter(query), page), (query) -> draws.count(filter(query)));
		list.total("draw.total").empty(Icons.USERS, getTranslation("draw.empty"), getTranslation("draw.empty.next"));
		add(new PageHeader(getTranslation("draw.title")), list);
	}

	private static DrawFilter filter(ListQuery query) {
		return new DrawFilter(query.state(DrawState.class), query.search());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("draw.title");
	}

}
