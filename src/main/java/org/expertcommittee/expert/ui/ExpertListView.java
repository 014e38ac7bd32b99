package org.expertcommittee.expert.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.expert.ExpertFilter;
import org.expertcommittee.expert.ExpertListItem;
import org.expertcommittee.expert.ExpertStatus;
import org.expertcommittee.expert.ExpertTab;
import org.expertcommittee.expert.OpenWork;
import org.expertcommittee.expert.PersonalData;
import org.expertcommittee.expert.RosterService;
import org.expertcommittee.expert.TermEnd;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The roster. */
@Route(ExpertNavigation.ROSTER)
@Menu(title = "expert.menu", order = 10, icon = "users")
@RolesAllowed(Access.SECRETARIAT)
class ExpertListView extends Div implements HasDynamicTitle {

	private static final String OFFICE = "office";

	private static final String FIELD = "field";

	private static final String TERM_END = "end";

	private static final String ORDER = "order";

	private final transient RosterService roster;

	private final transient ExpertEditor editor;

	private final Span summary = new Span();

	private final PageHeader header = new PageHeader(getTranslation("expert.roster"));

	private final ListPanel<ExpertListItem> list = new ListPanel<>("experts");

	ExpertListView(RosterService roster, ExpertEditor editor, OfficeService offices, IndustryService industries,
			CommitteeService committees, ObjectProvider<OpenWork> work) {
		this.roster = roster;
		this.editor = editor;
		addClassNames("ec-page", "ec-page-list");
		summarise(committees.currentTerm().orElse(null));
		this.header.fact(this.summary);
		this.header.primary(getTranslation("expert.new"), Icons.PLUS,
				() -> editor.create((id) -> UI.getCurrent().navigate(ExpertNavigation.details(id))));
		tabs();
		filters(offices, industries);
		columns(work.stream().findAny().isPresent());
		this.list.card(this::card);
		this.list.rowMenu((item, menu) -> {
			menu.addItem(getTranslation("expert.edit"), (event) -> editor.edit(item.id(), this.list::refresh));
			menu.addItem(getTranslation("expert.archive"),
					(event) -> editor.archive(item.id(), item.name(), this.list::refresh));
		});
		this.list.export(getTranslation("expert.export.file"),
				(query, out) -> roster.export(filter(query), query.filter(ORDER), getLocale(), out));
		this.list.total("expert.total").footnote(getTranslation("expert.footnote"));
		empty(committees.current().isPresent());
		this.list.source((query, page) -> roster.list(filter(query), ordered(query, page)),
				(query) -> roster.count(filter(query)));
		add(this.header, this.list);
	}

	private void summarise(@Nullable TermItem term) {
		long soon = this.roster.count(ExpertTab.EXPIRING);
		long active = this.roster.count(ExpertTab.ACTIVE) + soon;
		this.summary.setText(
				(term != null) ? getTranslation("expert.summary", term.name(), active, ExpertStatus.EXPIRING_DAYS, soon)
						: getTranslation("expert.summary.noTerm", active, ExpertStatus.EXPIRING_DAYS, soon));
	}

	private void tabs() {
		this.list.state(null, getTranslation("expert.tab.all"), () -> this.roster.count((ExpertTab) null));
		for (ExpertTab tab : ExpertTab.values()) {
			this.list.state(tab.name(), getTranslation("expert.tab." + tab.name()), () -> this.roster.count(tab));
		}
	}

	private void filters(OfficeService offices, IndustryService industries) {
		Map<String, String> officeNames = new LinkedHashMap<>();
		offices.names().forEach((id, name) -> officeNames.put(String.valueOf(id), name));
		Map<String, String> fieldNames = new LinkedHashMap<>();
		industries.names().forEach((id, name) -> fieldNames.put(String.valueOf(id), name));
		Map<String, String> ends = new LinkedHashMap<>();
		for (TermEnd end : TermEnd.values()) {
			ends.put(end.name(), getTranslation("expert.termEnd." + end.name()));
		}
		Map<String, String> orders = new LinkedHashMap<>();
		for (String order : List.of("pinyin", "stroke", "termEnd")) {
			orders.put(order, getTranslation("expert.order." + order));
		}
		this.list.search(getTranslation("expert.search"))
			.filter(OFFICE, getTranslation("expert.allOffices"), officeNames)
			.filter(FIELD, getTranslation("expert.allFields"), fieldNames)
			.filter(TERM_END, getTranslation("expert.anyTermEnd"), ends)
			.filter(ORDER, getTranslation("expert.order.protocol"), orders);
	}

	private void columns(boolean withOpenWork) {
		this.list.opens((item) -> ExpertNavigation.details(item.id()));
		this.list
			.person("name", getTranslation("expert.name"), ExpertListItem::name,
					(item) -> Objects.requireNonNullElse(item.title(), getTranslation("expert.title.none")))
			.setSortProperty("pinyin")
			.setFlexGrow(0)
			.setWidth("168px");
		this.list.text("office", getTranslation("expert.office"), ExpertListItem::officeName)
			.setSortProperty("protocol")
			.setFlexGrow(0)
			.setWidth("88px");
		this.list.text("organisation", getTranslation("expert.organisation"), this::organisation);
		this.list.chips("fields", getTranslation("expert.fields"), ExpertListItem::fields);
		this.list
			.lines("term", getTranslation("expert.term"), (item) -> day(item.termStartsOn()),
					(item) -> (item.termEndsOn() != null) ? getTranslation("expert.term.to", item.termEndsOn()) : null)
			.setSortProperty("termEnd")
			.setFlexGrow(0)
			.setWidth("112px");
		this.list.status("status", getTranslation("expert.status"), ExpertListItem::status);
		this.list.masked("mobile", getTranslation("expert.mobile"), ExpertListItem::maskedMobile,
				(item) -> this.editor.reveal(item.id(), PersonalData.MOBILE));
		if (withOpenWork) {
			this.list.number("work", getTranslation("expert.openWork"),
					(item) -> (item.openWork() > 0) ? getTranslation("expert.openWork.items", item.openWork()) : null);
		}
	}

	private Card card(ExpertListItem item) {
		String term = (item.termStartsOn() != null && item.termEndsOn() != null)
				? getTranslation("base.period", item.termStartsOn(), item.termEndsOn()) : "";
		return Card.of(item.name(), organisation(item), item.status())
			.withAside(Objects.requireNonNullElse(item.officeName(), ""))
			.withChips(item.fields())
			.withFoot(term, Objects.requireNonNullElse(item.maskedMobile(), ""));
	}

	private void empty(boolean committeeKnown) {
		if (committeeKnown) {
			this.list.empty(Icons.USERS, getTranslation("expert.none"), getTranslation("expert.none.next"));
		}
		else {
			Anchor settings = new Anchor("settings", getTranslation("committee.enter"));
			this.list.empty(Icons.SETTINGS, getTranslation("committee.missing"),
					getTranslation("committee.missing.next"), settings);
		}
	}

	private String organisation(ExpertListItem item) {
		return Objects.requireNonNullElse(item.organisation(), getTranslation("base.notFilled"));
	}

	private static @Nullable String day(@Nullable Object day) {
		return (day != null) ? day.toString() : null;
	}

	private static ExpertFilter filter(ListQuery query) {
		return new ExpertFilter(query.state(ExpertTab.class), query.search(), query.filterId(OFFICE),
				query.filterId(FIELD), query.filter(TERM_END, TermEnd.class));
	}

	private static PagedQuery ordered(ListQuery query, PagedQuery page) {
		String order = query.filter(ORDER);
		return (page.sort() != null || order == null) ? page
				: new PagedQuery(page.offset(), page.limit(), order, page.descending());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("expert.roster");
	}

}
