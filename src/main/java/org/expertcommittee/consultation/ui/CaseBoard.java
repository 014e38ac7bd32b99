package org.expertcommittee.consultation.ui;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Chips;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.ListView;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.consultation.BoardColumn;
import org.expertcommittee.consultation.CaseBoardService;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationListItem;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The cases as cards in a column for each state. To move a card is to do the act that
 * leads to that state: by dragging, or by the menu on the card, which Space opens.
 */
@StyleSheet("styles-board.css")
class CaseBoard extends Div implements ListView {

	private static final int AT_FIRST = 20;

	/**
	 * Dragging with the browser's own means: the card tells which case it is, the column
	 * which state.
	 */
	private static final String DRAGGING = """
			const board = this;
			const column = (event) => event.target.closest && event.target.closest('[data-state]');
			const over = (target) => board.querySelectorAll('[data-state]')
				.forEach((one) => one.classList.toggle('ec-board-over', one === target));
			board.addEventListener('dragstart', (event) => {
				const card = event.target.closest('[data-case]');
				if (!card) { return; }
				board.dragged = { id: card.dataset.case, from: card.closest('[data-state]').dataset.state };
				event.dataTransfer.effectAllowed = 'move';
				event.dataTransfer.setData('text/plain', card.dataset.case);
				card.classList.add('ec-board-dragged');
			});
			board.addEventListener('dragover', (event) => {
				if (!board.dragged || !column(event)) { return; }
				event.preventDefault();
				over(column(event));
			});
			board.addEventListener('drop', (event) => {
				const target = column(event);
				if (!board.dragged || !target) { return; }
				event.preventDefault();
				if (target.dataset.state !== board.dragged.from) {
					board.dispatchEvent(new CustomEvent('ec-move',
						{ detail: { ...board.dragged, to: target.dataset.state } }));
				}
			});
			board.addEventListener('keydown', (event) => {
				if (event.key !== ' ' || !event.target.matches('[data-case]')) { return; }
				event.preventDefault();
				const menu = event.target.querySelector('.ec-board-menu');
				const place = menu.getBoundingClientRect();
				menu.dispatchEvent(new MouseEvent('click',
					{ bubbles: true, composed: true, clientX: place.left, clientY: place.bottom }));
			});
			board.addEventListener('dragend', () => {
				board.dragged = undefined;
				over(null);
				board.querySelectorAll('.ec-board-dragged').forEach((one) => one.classList.remove('ec-board-dragged'));
			});
			""";

	private final transient CaseBoardService boards;

	private final transient ConsultationService consultations;

	private final transient CaseActing acting;

	private final Map<ConsultationStatus, Integer> limits = new EnumMap<>(ConsultationStatus.class);

	private final Map<ConsultationStatus, Section> columns = new LinkedHashMap<>();

	private transient ConsultationFilter filter = ConsultationFilter.ALL;

	private boolean draggable;

	CaseBoard(CaseBoardService boards, ConsultationService consultations, CaseActing acting) {
		this.boards = boards;
		this.consultations = consultations;
		this.acting = acting;
		addClassName("ec-board");
		for (ConsultationStatus status : ConsultationStatus.values()) {
			Section column = new Section();
			column.addClassName("ec-board-column");
			column.getElement().setAttribute("data-state", status.name());
			this.columns.put(status, column);
			add(column);
		}
		getElement().addEventListener("ec-move", (event) -> {
			String id = event.getEventData().get("event.detail.id").asString();
			String from = event.getEventData().get("event.detail.from").asString();
			String to = event.getEventData().get("event.detail.to").asString();
			move(Long.parseLong(id), ConsultationStatus.valueOf(from), ConsultationStatus.valueOf(to));
		}).addEventData("event.detail.id").addEventData("event.detail.from").addEventData("event.detail.to");
	}

	@Override
	protected void onAttach(AttachEvent event) {
		super.onAttach(event);
		if (!this.draggable) {
			this.draggable = true;
			getElement().executeJs(DRAGGING);
		}
	}

	@Override
	public Component component() {
		return this;
	}

	@Override
	public boolean withStates() {
		return false;
	}

	@Override
	public void show(ListQuery query) {
		this.filter = ConsultationListView.filter(query);
		this.limits.clear();
		this.boards.columns(this.filter, AT_FIRST).forEach(this::fill);
	}

	/** Also puts the keyboard back on the card, wherever it went. */
	private void refresh(long id) {
		refresh();
		getElement().executeJs("""
				const card = this.querySelector(`[data-case="${$0}"]`);
				if (card && document.activeElement === document.body) { card.focus(); }
				""", String.valueOf(id));
	}

	private void refresh() {
		this.boards.columns(this.filter, AT_FIRST).forEach((column) -> {
			int limit = this.limits.getOrDefault(column.status(), AT_FIRST);
			fill((limit > AT_FIRST) ? this.boards.column(this.filter, column.status(), limit) : column);
		});
	}

	private void fill(BoardColumn column) {
		Section section = this.columns.get(column.status());
		if (section == null) {
			return;
		}
		section.removeAll();
		Span number = new Span(String.valueOf(column.total()));
		number.addClassName("ec-tab-count");
		H2 heading = new H2(new Span(getTranslation(column.status().messageKey())), number);
		section.add(heading);
		section.getElement().setAttribute("aria-label", getTranslation(column.status().messageKey()));
		UnorderedList cards = new UnorderedList();
		column.items().forEach((item) -> cards.add(card(item)));
		if (!column.items().isEmpty()) {
			section.add(cards);
		}
		if (column.total() > column.items().size()) {
			Button more = new Button(getTranslation("consultation.board.more", column.total() - column.items().size()),
					(event) -> {
						int limit = this.limits.getOrDefault(column.status(), AT_FIRST) + AT_FIRST;
						this.limits.put(column.status(), limit);
						fill(this.boards.column(this.filter, column.status(), limit));
					});
			more.addThemeVariants(ButtonVariant.TERTIARY);
			section.add(more);
		}
	}

	private ListItem card(ConsultationListItem item) {
		Anchor title = new Anchor(ConsultationNavigation.details(item.id()), item.title());
		title.addClassName("ec-board-title");
		title.getElement().setAttribute("draggable", "false");
		Div head = new Div(title, menu(item));
		head.addClassName("ec-board-head");
		Span enterprise = new Span(item.enterprise());
		enterprise.addClassName("ec-caption");
		Span deadline = new Span(getTranslation("consultation.board.deadline", Dates.day(item.deadline())));
		deadline.addClassName("ec-caption");
		deadline.setClassName("ec-late", item.overdue());
		Div foot = new Div(item.overdue()
				? new StatusBadge(Tone.RED, getTranslation("consultation.due.OVERDUE"), "clock") : deadline);
		if (item.overdue()) {
			foot.add(new Span(Dates.day(item.deadline())));
		}
		if (item.urgency() != Urgency.NORMAL) {
			foot.add(new StatusBadge(item.urgency()));
		}
		foot.addClassName("ec-board-foot");
		ListItem card = new ListItem(head, enterprise);
		if (!item.experts().isEmpty()) {
			card.add(new Chips(item.experts()));
		}
		card.add(foot);
		card.addClassName("ec-board-card");
		card.getElement().setAttribute("data-case", String.valueOf(item.id()));
		card.getElement().setAttribute("draggable", "true");
		card.getElement().setAttribute("tabindex", "0");
		card.getElement().setAttribute("aria-keyshortcuts", "Space");
		card.getElement()
			.setAttribute("aria-label", getTranslation("consultation.board.card", item.title(), item.enterprise(),
					getTranslation(item.status().messageKey()), Dates.day(item.deadline())));
		return card;
	}

	private Button menu(ConsultationListItem item) {
		Button button = new Button(Icons.ELLIPSIS_VERTICAL.create());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassNames("ec-icon-button", "ec-board-menu");
		String label = getTranslation("consultation.board.acts", item.title());
		button.setAriaLabel(label);
		button.setTooltipText(label);
		ContextMenu menu = new ContextMenu(button);
		menu.setOpenOnClick(true);
		CaseMove.from(item.status())
			.forEach((move) -> menu.addItem(getTranslation(move.messageKey()),
					(event) -> act(item.id(), item.status(), move)));
		menu.addItem(getTranslation("consultation.board.open"),
				(event) -> event.getSource()
					.getUI()
					.ifPresent((ui) -> ui.navigate(ConsultationNavigation.details(item.id()))));
		return button;
	}

	/** A card was dragged to another column. */
	void move(long id, ConsultationStatus from, ConsultationStatus to) {
		Optional<CaseMove> move = CaseMove.of(from, to);
		if (move.isPresent()) {
			ConsultationDetails c = current(id, from);
			if (c != null && move.get() == CaseMove.RESUME && c.suspendedFrom() != to && c.suspendedFrom() != null) {
				Notices
					.error(getTranslation("consultation.board.resume", getTranslation(c.suspendedFrom().messageKey())));
			}
			else if (c != null) {
				this.acting.actions(() -> refresh(id)).move(move.get(), c);
			}
			return;
		}
		String key = (from == ConsultationStatus.ASSIGNED && to == ConsultationStatus.IN_PROGRESS)
				? "consultation.board.byExpert" : "consultation.board.noWay";
		Notices.error(getTranslation(key, getTranslation(from.messageKey()), getTranslation(to.messageKey())));
	}

	private void act(long id, ConsultationStatus from, CaseMove move) {
		ConsultationDetails c = current(id, from);
		if (c != null) {
			this.acting.actions(() -> refresh(id)).move(move, c);
		}
	}

	/** The case as it is now; when somebody else has moved it, this person is told. */
	private @Nullable ConsultationDetails current(long id, ConsultationStatus seen) {
		try {
			ConsultationDetails c = this.consultations.details(id);
			if (c.status() == seen) {
				return c;
			}
			Notices
				.error(getTranslation("consultation.board.moved", c.title(), getTranslation(c.status().messageKey())));
		}
		catch (NotFound ex) {
			Notices.error(getTranslation("consultation.board.gone"));
		}
		refresh(id);
		return null;
	}

}
