package org.expertcommittee.consultation.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.consultation.AssignmentCounts;
import org.expertcommittee.consultation.AssignmentListItem;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.AssignmentTab;
import org.expertcommittee.security.Access;

/** An expert's own assignments as cards. */
@Route(ConsultationNavigation.MINE)
@Menu(title = "consultation.my.menu", order = 60, icon = "list-todo")
@RolesAllowed(Access.EXPERT)
class MyAssignmentsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

	private static final int PAGE = 20;

	private final AssignmentService assignments;

	private final transient Validator validator;

	private final Span waiting = new Span();

	private final Tabs tabs = new Tabs();

	private final Map<AssignmentTab, Tab> tabOf = new EnumMap<>(AssignmentTab.class);

	private final Div cards = new Div();

	private final Paragraph hint = new Paragraph();

	private int shown = PAGE;

	MyAssignmentsView(AssignmentService assignments, Validator validator) {
		this.assignments = assignments;
		this.validator = validator;
		addClassNames("ec-page", "ec-tasks");
		for (AssignmentTab tab : AssignmentTab.values()) {
			Tab one = new Tab();
			this.tabOf.put(tab, one);
			this.tabs.add(one);
		}
		this.tabs.addClassName("ec-tabs");
		this.tabs.addSelectedChangeListener((event) -> {
			this.shown = PAGE;
			refresh();
		});
		this.cards.addClassName("ec-task-list");
		this.hint.setText(getTranslation("consultation.my.hint"));
		this.hint.addClassNames("ec-secondary", "ec-task-hint");
		add(new PageHeader(getTranslation("consultation.my.title")).fact(this.waiting), this.tabs, this.cards,
				this.hint);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		refresh();
	}

	private void refresh() {
		AssignmentCounts counts = this.assignments.counts();
		this.waiting.setText((counts.toReply() > 0) ? getTranslation("consultation.my.waiting", counts.toReply())
				: getTranslation("consultation.my.nothingWaiting"));
		this.tabOf.forEach((tab, component) -> {
			Span number = new Span(String.valueOf(counts.of(tab)));
			number.addClassName("ec-tab-count");
			component.removeAll();
			component.add(new Span(getTranslation(tab.messageKey())), number);
		});
		AssignmentTab tab = selected();
		List<AssignmentListItem> items = this.assignments.list(tab, PagedQuery.of(0, this.shown));
		this.hint.setVisible(tab == AssignmentTab.TO_REPLY && !items.isEmpty());
		this.cards.removeAll();
		items.forEach((item) -> this.cards.add(new AssignmentCard(item, () -> accept(item), () -> decline(item))));
		if (items.isEmpty()) {
			this.cards.add(new EmptyState(Icons.INBOX, getTranslation("consultation.my.empty." + tab.name()),
					getTranslation("consultation.my.empty.next")));
		}
		if (counts.of(tab) > items.size()) {
			this.cards.add(new Button(getTranslation("consultation.more"), (event) -> {
				this.shown += PAGE;
				refresh();
			}));
		}
	}

	private AssignmentTab selected() {
		return this.tabOf.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == this.tabs.getSelectedTab())
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(AssignmentTab.TO_REPLY);
	}

	private void accept(AssignmentListItem item) {
		new AcceptDialog(this.assignments, item.id(), item.title(), () -> declareTie(item.id()),
				() -> getUI().ifPresent((ui) -> ui.navigate(ConsultationNavigation.assignment(item.id()))),
				this::refresh)
			.open();
	}

	private void decline(AssignmentListItem item) {
		DeclineDialog.open(this.assignments, item.id(), item.title(), () -> declareTie(item.id()), this::refresh);
	}

	private void declareTie(long id) {
		TieDialog.open(this.assignments, id, this.validator, this::refresh);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("consultation.my.title");
	}

}
