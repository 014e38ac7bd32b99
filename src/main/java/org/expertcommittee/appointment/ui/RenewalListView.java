package org.expertcommittee.appointment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalService;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.security.Access;

/** 换届: every one that was started. */
@Route(RenewalListView.PATH)
@Menu(title = "renewal.menu", order = 11.5, icon = "refresh-cw")
@RolesAllowed(Access.SECRETARIAT)
class RenewalListView extends Div implements HasDynamicTitle {

	static final String PATH = "renewals";

	RenewalListView(RenewalService service, RenewalForms forms) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<RenewalItem> list = new ListPanel<RenewalItem>("renewals").opens((item) -> path(item.id()));
		list.title("name", getTranslation("renewal.from"),
				(item) -> getTranslation("renewal.heading", item.oldTermName(), item.newTermName()),
				RenewalItem::committeeName);
		list.text("period", getTranslation("renewal.period"),
				(item) -> Dates.period(item.startsOn(), item.newTermEndsOn()));
		list.status("state", getTranslation("renewal.stateColumn"), RenewalItem::state);
		list.lines("created", getTranslation("renewal.created"), RenewalItem::createdBy,
				(item) -> Dates.moment(item.createdAt()));
		list.lines("executed", getTranslation("renewal.executed"), RenewalItem::executedBy,
				(item) -> Dates.moment(item.executedAt()));
		list.card((item) -> Card
			.of(getTranslation("renewal.heading", item.oldTermName(), item.newTermName()), item.committeeName(),
					item.state())
			.withFoot(Dates.period(item.startsOn(), item.newTermEndsOn()), ""));
		list.source((query, page) -> service.list(page), (query) -> service.count());
		list.total("renewal.total")
			.empty(Icons.REFRESH_CW, getTranslation("renewal.none"), getTranslation("renewal.noneNext"));
		PageHeader header = new PageHeader(getTranslation("renewal.title"));
		header.primary(getTranslation("renewal.start"), Icons.PLUS,
				() -> forms.start((id) -> UI.getCurrent().navigate(path(id))));
		add(header, list);
	}

	static String path(long id) {
		return PATH + "/" + id;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("renewal.title");
	}

}
