package org.expertcommittee.base.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.ListChoices;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Status;
import org.jspecify.annotations.Nullable;

/**
 * The one list of the portal: state tabs with counts, search, filters, choice of columns,
 * a grid that is paged, sorted and filtered by the service, cards on a phone, export.
 * State, search and filters are in the address, so that another page can link to a part
 * of the list and the browser's back button works.
 *
 * @param <T> a record with what one row shows
 */
public class ListPanel<T> extends Panel {

	/** Window width in pixels below which rows become cards. */
	static final int PHONE_WIDTH = 720;

	private static final String MENU = "menu";

	private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Grid<T> grid = new Grid<>();

	private final ListColumns<T> columns = new ListColumns<>(this.grid);

	private final ListToolbar toolbar;

	private final Div footer = new Div();

	private final Span total = new Span();

	private final ListColumnChoice<T> choice;

	private final ListCards<T> cards;

	private @Nullable SerializableFunction<T, String> path;

	private @Nullable ListSelection<T> selection;

	private @Nullable CallbackDataProvider<T, Void> rows;

	private transient @Nullable Source<T> source;

	private String totalKey = "base.total";

	private @Nullable Component emptyState;

	private @Nullable Registration navigation;

	private boolean showing;

	private final String id;

	private @Nullable ListViews views;

	/**
	 * Creates an empty list.
	 * @param id name of the list, made of letters; the choice of columns is remembered
	 * under it
	 */
	public ListPanel(String id) {
		this.id = id;
		this.choice = new ListColumnChoice<>(id, this.grid);
		this.cards = new ListCards<>(this.grid, this.choice);
		addClassName("ec-list");
		this.toolbar = new ListToolbar(this::changed);
		this.grid.addThemeVariants(GridVariant.NO_BORDER);
		this.grid.addClassName("ec-grid");
		this.grid.setSelectionMode(Grid.SelectionMode.NONE);
		this.grid.setPageSize(30);
		this.grid.setMultiSort(false);
		this.total.addClassName("ec-list-total");
		this.total.getElement().setAttribute("aria-live", "polite");
		this.footer.addClassName("ec-list-footer");
		this.footer.add(this.total);
		add(this.toolbar, this.grid, this.footer);
	}

	/**
	 * Where rows come from; both callbacks go to the service, which pages, sorts and
	 * filters in the database.
	 */
	public ListPanel<T> source(SerializableFetch<T> fetch, SerializableCount count) {
		this.source = new Source<>(fetch, count);
		this.rows = new CallbackDataProvider<>(this::fetch, this::count, this::identity);
		this.grid.setDataProvider(this.rows);
		return this;
	}

	/**
	 * Adds a tab; the first should be the one for all, with a {@code null} id. The count
	 * is asked once per refresh.
	 */
	public ListPanel<T> state(@Nullable String stateId, String label, SerializableLongSupplier count) {
		this.toolbar.state(stateId, label, count);
		return this;
	}

	/**
	 * Adds a tab whose number comes with those of all the others.
	 * @see #counts
	 */
	public ListPanel<T> state(@Nullable String stateId, String label) {
		this.toolbar.state(stateId, label, null);
		return this;
	}

	/**
	 * Where the tabs' numbers come from, by the tab's id, asked once per refresh; the tab
	 * for all shows their sum.
	 */
	public ListPanel<T> counts(SerializableSupplier<Map<String, Long>> all) {
		this.toolbar.counts(all);
		return this;
	}

	/** Adds the search field. */
	public ListPanel<T> search(String placeholder) {
		this.toolbar.search(placeholder);
		return this;
	}

	/**
	 * Adds a filter.
	 * @param name name in the address and in {@link ListQuery#filter}
	 * @param allLabel what is shown without a choice, such as 全部职务
	 * @param options words by id, in order
	 */
	public ListPanel<T> filter(String name, String allLabel, Map<String, String> options) {
		this.toolbar.filter(name, allLabel, options);
		return this;
	}

	/**
	 * Adds a filter whose options are searched by typing.
	 * @param name name in the address and in {@link ListQuery#filterId}
	 * @param allLabel what is shown without a choice, such as 全部企业
	 */
	public ListPanel<T> filter(String name, String allLabel, ListChoices choices) {
		this.toolbar.filter(name, allLabel, choices);
		return this;
	}

	/** Where a row leads: by a click, by Enter and by the link in its first column. */
	public ListPanel<T> opens(SerializableFunction<T, String> rowPath) {
		this.path = rowPath;
		return opensBy((item) -> UI.getCurrent().navigate(rowPath.apply(item)));
	}

	/** What a click on a row or Enter does when it leads to no page, such as a dialog. */
	public ListPanel<T> opensBy(SerializableConsumer<T> act) {
		this.grid.addItemClickListener((event) -> act.accept(event.getItem()));
		ListKeys.onEnter(this.grid, act);
		this.grid.addClassName("ec-grid-opens");
		return this;
	}

	/**
	 * Lets people choose rows to do something with many at once. The choice survives
	 * scrolling, sorting and {@link #refresh()}; another state, search or filter takes it
	 * back, and says so. Call {@link #clearSelection()} after an act.
	 * @param one the row as a chosen record
	 * @param all asks the service for every record of the present state, search and
	 * filters, in the list's order
	 * @param acts what can be done, the most usual first
	 */
	public ListPanel<T> selection(SerializableFunction<T, Chosen> one,
			SerializableFunction<ListQuery, List<Chosen>> all, ListAct... acts) {
		ListSelection<T> chosen = new ListSelection<>(this.grid, one, all, this::query, List.of(acts));
		this.selection = chosen;
		addComponentAtIndex(indexOf(this.grid), chosen);
		return this;
	}

	/**
	 * Adds another way to look at the rows, such as a board, with the same search and
	 * filters. Call after the exports.
	 * @param viewId name in the address, made of letters
	 */
	public ListPanel<T> view(String viewId, String label, Icons icon, ListView view) {
		ListViews all = this.views;
		if (all == null) {
			all = new ListViews(this.id, () -> {
				showView();
				changed();
			});
			this.views = all;
			this.toolbar.end(all);
		}
		all.add(viewId, label, icon, view);
		view.component().addClassName("ec-list-view");
		addComponentAtIndex(indexOf(this.footer), view.component());
		return this;
	}

	private boolean readView(QueryParameters parameters) {
		if (this.views == null || !this.views.read(parameters)) {
			return false;
		}
		showView();
		return true;
	}

	private void showView() {
		Optional<ListView> other = otherView();
		this.grid.setVisible(other.isEmpty());
		this.footer.setVisible(other.isEmpty());
		this.toolbar.besides(other.isEmpty(), other.map(ListView::withStates).orElse(true));
	}

	private Optional<ListView> otherView() {
		return (this.views != null) ? this.views.current() : Optional.empty();
	}

	/** The chosen records, in the order in which they were chosen. */
	public List<Chosen> selected() {
		return (this.selection != null) ? this.selection.chosen() : List.of();
	}

	public void clearSelection() {
		if (this.selection != null) {
			this.selection.clear();
		}
	}

	private Object identity(T item) {
		return (this.selection != null) ? this.selection.idOf(item) : item;
	}

	public Grid.Column<T> text(String key, String label, SerializableFunction<T, @Nullable String> value) {
		return choosable(key, this.columns.text(key, label, value));
	}

	/** Right-aligned figures. */
	public Grid.Column<T> number(String key, String label, SerializableFunction<T, @Nullable String> value) {
		return choosable(key, this.columns.number(key, label, value));
	}

	/** Two lines, the second in small grey. */
	public Grid.Column<T> lines(String key, String label, SerializableFunction<T, @Nullable String> first,
			SerializableFunction<T, @Nullable String> second) {
		return choosable(key, this.columns.lines(key, label, first, second, null));
	}

	/**
	 * The column that names the row and links to it; always shown. Call after
	 * {@link #opens}.
	 */
	public Grid.Column<T> title(String key, String label, SerializableFunction<T, @Nullable String> first,
			SerializableFunction<T, @Nullable String> second) {
		return this.columns.lines(key, label, first, second, this.path);
	}

	/** Like {@link #title}, with the initials of a person. */
	public Grid.Column<T> person(String key, String label, SerializableFunction<T, String> name,
			SerializableFunction<T, @Nullable String> detail) {
		return this.columns.person(key, label, name, detail, this.path);
	}

	public Grid.Column<T> chips(String key, String label, SerializableFunction<T, List<String>> words) {
		return choosable(key, this.columns.chips(key, label, words));
	}

	public Grid.Column<T> status(String key, String label, SerializableFunction<T, @Nullable Status> status) {
		return choosable(key, this.columns.status(key, label, status));
	}

	/**
	 * A masked value with an eye.
	 * @param masked what is shown at first
	 * @param reveal asks the service for the full value, which records that it was read
	 */
	public Grid.Column<T> masked(String key, String label, SerializableFunction<T, @Nullable String> masked,
			SerializableFunction<T, String> reveal) {
		return choosable(key, this.columns.masked(key, label, masked, reveal));
	}

	/** Any other column; prefer a {@code LitRenderer}. */
	public Grid.Column<T> column(String key, String label, Renderer<T> renderer) {
		return choosable(key, this.columns.column(key, label, renderer));
	}

	private Grid.Column<T> choosable(String key, Grid.Column<T> column) {
		this.choice.add(key, column);
		return column;
	}

	/** How a row looks on a phone. Call after {@link #opens}. */
	public ListPanel<T> card(SerializableFunction<T, Card> card) {
		this.cards.add(card, this.path);
		return this;
	}

	/** Adds the menu at the end of each row; the callback fills it when it opens. */
	public ListPanel<T> rowMenu(SerializableBiConsumer<T, GridContextMenu<T>> fill) {
		this.grid.addColumn(LitRenderer.<T>of("<vaadin-button class='ec-icon-button ec-row-menu' theme='tertiary' "
				+ "aria-label='${item.label}' title='${item.label}' @click='${(e) => { e.stopPropagation(); "
				+ "const r = e.currentTarget.getBoundingClientRect(); e.currentTarget.dispatchEvent(new MouseEvent("
				+ "\"contextmenu\", {bubbles: true, composed: true, cancelable: true, clientX: r.left, clientY: r.bottom})); }}'>"
				+ "<vaadin-icon class='ec-icon' src='" + Icons.FILE
				+ "' symbol='ellipsis-vertical'></vaadin-icon></vaadin-button>")
			.withProperty("label", (item) -> getTranslation("base.more")))
			.setKey(MENU)
			.setFlexGrow(0)
			.setWidth("52px")
			.setTextAlign(ColumnTextAlign.CENTER);
		GridContextMenu<T> menu = this.grid.addContextMenu();
		menu.setDynamicContentHandler((item) -> {
			if (item == null) {
				return false;
			}
			menu.removeAll();
			fill.accept(item, menu);
			return !menu.getItems().isEmpty();
		});
		return this;
	}

	/**
	 * Adds 导出: the file is written while it is sent, with the present state, search and
	 * filters.
	 * @param fileName name with ending
	 * @param writer writes the whole file to the stream
	 */
	public ListPanel<T> export(String fileName, SerializableBiConsumer<ListQuery, OutputStream> writer) {
		return export(getTranslation("base.export"), fileName, SPREADSHEET, writer);
	}

	/** Offers the part of the list that is shown as a file of another kind. */
	public ListPanel<T> export(String label, String fileName, String mediaType,
			SerializableBiConsumer<ListQuery, OutputStream> writer) {
		Anchor link = new Anchor();
		link.setHref((DownloadHandler) (event) -> {
			event.setFileName(fileName);
			event.setContentType(mediaType);
			try (OutputStream out = event.getOutputStream()) {
				writer.accept(query(), out);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, AttachmentType.DOWNLOAD);
		link.addClassNames("ec-button", "ec-export");
		link.add(Icons.DOWNLOAD.create(), new Span(label));
		this.toolbar.end(link);
		return this;
	}

	/** Key of the sentence in the footer; its placeholder {0} is the number of rows. */
	public ListPanel<T> total(String key) {
		this.totalKey = key;
		return this;
	}

	/** A remark at the right of the footer. */
	public ListPanel<T> footnote(String text) {
		Span note = new Span(text);
		note.addClassName("ec-list-footnote");
		this.footer.add(note);
		return this;
	}

	/**
	 * What is shown when there is nothing at all; a search without a hit has its own
	 * words.
	 */
	public ListPanel<T> empty(Icons icon, String sentence, String next, Component... actions) {
		this.emptyState = new EmptyState(icon, sentence, next, actions);
		return this;
	}

	/** The present state, search and filters. */
	public final ListQuery query() {
		return this.toolbar.query();
	}

	/** Reads rows and counts anew, after an act. */
	public void refresh() {
		this.columns.forgetRevealed();
		this.toolbar.refreshCounts();
		readAgain();
	}

	private void readAgain() {
		Optional<ListView> other = otherView();
		if (other.isPresent()) {
			other.get().show(query());
		}
		else if (this.rows != null) {
			this.rows.refreshAll();
		}
	}

	/** The grid, for what this class does not offer, and for tests. */
	public Grid<T> grid() {
		return this.grid;
	}

	private Stream<T> fetch(Query<T, Void> query) {
		Source<T> from = this.source;
		if (from == null) {
			return Stream.empty();
		}
		QuerySortOrder order = query.getSortOrders().isEmpty() ? null : query.getSortOrders().getFirst();
		boolean descending = order != null && order.getDirection() == SortDirection.DESCENDING;
		PagedQuery page = new PagedQuery(query.getOffset(), query.getLimit(),
				(order != null) ? order.getSorted() : null, descending);
		return from.fetch.apply(query(), page).stream();
	}

	private int count(Query<T, Void> query) {
		Source<T> from = this.source;
		long number = (from != null) ? this.toolbar.justCounted().orElseGet(() -> from.count.apply(query())) : 0;
		this.total.setText(getTranslation(this.totalKey, number));
		if (this.selection != null) {
			this.selection.total(number);
		}
		boolean narrowed = query().narrowed();
		if (number == 0) {
			this.grid.setEmptyStateComponent((narrowed || this.emptyState == null) ? nothingFound() : this.emptyState);
		}
		return Math.toIntExact(number);
	}

	private Component nothingFound() {
		return new EmptyState(Icons.SEARCH_X, getTranslation("base.nothingFound"),
				getTranslation("base.nothingFoundNext"));
	}

	private void changed() {
		narrowedAnew();
		UI ui = UI.getCurrent();
		Location here = ui.getActiveViewLocation();
		Map<String, String> parameters = new HashMap<>(this.toolbar.parameters());
		if (this.views != null) {
			this.views.parameter().ifPresent((view) -> parameters.put(ListViews.PARAMETER, view));
		}
		ui.getPage().getHistory().replaceState(null, new Location(here.getPath(), QueryParameters.simple(parameters)));
	}

	private void narrowedAnew() {
		if (this.selection != null) {
			this.selection.narrowedAnew();
		}
		this.columns.forgetRevealed();
		this.toolbar.forgetCounted();
		readAgain();
	}

	@Override
	protected void onAttach(AttachEvent event) {
		super.onAttach(event);
		if (!this.showing) {
			this.showing = true;
			this.choice.offer(this.toolbar);
			Signal.effect(this, () -> showCards(event.getUI().getPage().windowSizeSignal().get().width()));
		}
		this.toolbar.read(event.getUI().getActiveViewLocation().getQueryParameters());
		this.toolbar.refreshCounts();
		if (readView(event.getUI().getActiveViewLocation().getQueryParameters())) {
			readAgain();
		}
		this.navigation = event.getUI().addAfterNavigationListener((after) -> {
			QueryParameters parameters = after.getLocation().getQueryParameters();
			boolean other = readView(parameters);
			if (this.toolbar.read(parameters) || other) {
				narrowedAnew();
			}
		});
	}

	@Override
	protected void onDetach(DetachEvent event) {
		if (this.navigation != null) {
			this.navigation.remove();
			this.navigation = null;
		}
		super.onDetach(event);
	}

	private void showCards(int width) {
		boolean phone = width > 0 && width < PHONE_WIDTH;
		if (this.cards.show(phone)) {
			setClassName("ec-list-cards", phone);
		}
	}

	/** Sorts by a column before the first row is read. */
	public ListPanel<T> sortedBy(Grid.Column<T> column, boolean descending) {
		this.grid.sort(new ArrayList<>(
				List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
		return this;
	}

	private record Source<T>(SerializableFetch<T> fetch, SerializableCount count) {
	}

	/** Fetches one page. */
	@FunctionalInterface
	public interface SerializableFetch<T> extends Serializable {

		List<T> apply(ListQuery query, PagedQuery page);

	}

	/** Counts all rows. */
	@FunctionalInterface
	public interface SerializableCount extends Serializable {

		long apply(ListQuery query);

	}

	/** Counts the rows of a tab. */
	@FunctionalInterface
	public interface SerializableLongSupplier extends Serializable {

		long getAsLong();

	}

}
