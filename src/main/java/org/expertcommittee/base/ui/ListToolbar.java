package org.expertcommittee.base.ui;

import org.expertcommittee.base.ListChoices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;

/** Tabs, search, filters and column choice above a {@link ListPanel}'s grid. */
class ListToolbar extends Div {

	private static final String STATE = "state";

	private static final String SEARCH = "q";

	private static final int TYPING_PAUSE_MILLIS = 100;

	private final SerializableRunnable changed;

	private final Tabs tabs = new Tabs();

	private final List<StateTab> states = new ArrayList<>();

	private final TextField search = new TextField();

	private final Map<String, Filter> filters = new LinkedHashMap<>();

	private final Div bar = new Div();

	private final Div filterBox = new Div();

	private final Div end = new Div();

	private final Button filterButton = new Button(Icons.SLIDERS_HORIZONTAL.create());

	private @Nullable Button columns;

	private @Nullable SerializableSupplier<Map<String, Long>> counts;

	private @Nullable Map<String, Long> justCounted;

	private boolean reading;

	ListToolbar(SerializableRunnable changed) {
		this.changed = changed;
		addClassName("ec-toolbar");
		this.tabs.addClassName("ec-tabs");
		this.tabs.setVisible(false);
		this.tabs.addSelectedChangeListener((event) -> notifyChange());
		this.search.setVisible(false);
		this.search.addClassName("ec-search");
		this.search.setPrefixComponent(Icons.SEARCH.create());
		this.search.setClearButtonVisible(true);
		this.search.setValueChangeMode(ValueChangeMode.LAZY);
		this.search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
		this.search.addValueChangeListener((event) -> notifyChange());
		this.filterBox.addClassName("ec-filters");
		this.filterButton.setText(getTranslation("base.filter"));
		this.filterButton.addClassNames("ec-filter-button", "ec-phone-only");
		this.filterButton.setVisible(false);
		this.filterButton.addClickListener((event) -> this.filterBox.setClassName("ec-filters-open",
				!this.filterBox.hasClassName("ec-filters-open")));
		this.bar.addClassName("ec-filter-bar");
		this.end.addClassName("ec-filter-end");
		this.bar.add(this.search, this.filterButton, this.filterBox, this.end);
		add(this.tabs, this.bar);
	}

	void state(@Nullable String id, String label, ListPanel.@Nullable SerializableLongSupplier count) {
		Span number = new Span();
		number.addClassName("ec-tab-count");
		Tab tab = new Tab(new Span(label), number);
		this.states.add(new StateTab(id, tab, number, count));
		this.reading = true;
		this.tabs.add(tab);
		this.reading = false;
		this.tabs.setVisible(true);
	}

	/** Counts of the tabs at once, by id; the tab for all shows their sum. */
	void counts(SerializableSupplier<Map<String, Long>> all) {
		this.counts = all;
	}

	void search(String placeholder) {
		this.search.setPlaceholder(placeholder);
		this.search.setAriaLabel(placeholder);
		this.search.setVisible(true);
	}

	void filter(String name, String allLabel, Map<String, String> options) {
		Select<String> select = new Select<>();
		Map<String, String> words = new LinkedHashMap<>(options);
		select.setItems(words.keySet());
		select.setItemLabelGenerator((id) -> words.getOrDefault(id, allLabel));
		select.setEmptySelectionAllowed(true);
		select.setEmptySelectionCaption(allLabel);
		select.setAriaLabel(allLabel);
		addFilter(name, select, select, words::containsKey);
	}

	void filter(String name, String allLabel, ListChoices choices) {
		ComboBox<String> box = new ComboBox<>();
		Map<String, String> words = new HashMap<>();
		box.setItems((query) -> {
			Map<Long, String> found = choices.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit());
			found.forEach((id, word) -> words.put(String.valueOf(id), word));
			return found.keySet().stream().map(String::valueOf);
		});
		box.setItemLabelGenerator((id) -> words.getOrDefault(id, ""));
		box.setPlaceholder(allLabel);
		box.setAriaLabel(allLabel);
		box.setClearButtonVisible(true);
		addFilter(name, box, box, (id) -> {
			String word = id.matches(ListQuery.ID) ? choices.word(Long.parseLong(id)) : null;
			if (word != null) {
				words.put(id, word);
			}
			return word != null;
		});
	}

	private void addFilter(String name, HasValue<?, String> field, Component component,
			SerializablePredicate<String> known) {
		field.addValueChangeListener((event) -> notifyChange());
		this.filters.put(name, new Filter(field, known));
		this.filterBox.add(component);
		this.filterButton.setVisible(true);
	}

	void end(Component component) {
		this.end.add(component);
	}

	<T> void columnMenu(Map<String, Grid.Column<T>> columns, SerializableBiConsumer<Grid.Column<T>, Boolean> show,
			SerializableRunnable remember) {
		Button button = new Button(getTranslation("base.columns"), Icons.COLUMNS_3.create());
		button.addClassName("ec-desktop-only");
		this.columns = button;
		ContextMenu menu = new ContextMenu(button);
		menu.setOpenOnClick(true);
		for (Grid.Column<T> column : columns.values()) {
			MenuItem item = menu.addItem(column.getHeaderText());
			item.setCheckable(true);
			item.setChecked(column.isVisible());
			item.setKeepOpen(true);
			item.addClickListener((event) -> {
				show.accept(column, item.isChecked());
				remember.run();
			});
		}
		this.end.add(button);
	}

	/** Leaves out what only the list itself needs, beside another view of its rows. */
	void besides(boolean list, boolean states) {
		this.tabs.setVisible(states && !this.states.isEmpty());
		if (this.columns != null) {
			this.columns.setVisible(list);
		}
	}

	void refreshCounts() {
		this.justCounted = (this.counts != null) ? this.counts.get() : null;
		Map<String, Long> counted = (this.justCounted != null) ? this.justCounted : Map.of();
		for (StateTab state : this.states) {
			long number = (state.count != null) ? state.count.getAsLong() : number(counted, state.id);
			state.number.setText(String.valueOf(number));
		}
	}

	/** What was counted may be old by the time the rows are. */
	void forgetCounted() {
		this.justCounted = null;
	}

	private static long number(Map<String, Long> counted, @Nullable String stateId) {
		return (stateId != null) ? counted.getOrDefault(stateId, 0L)
				: counted.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * The number of rows of the chosen tab, when it was counted just now and nothing else
	 * narrows the list; told once, so that it is never an old one.
	 */
	OptionalLong justCounted() {
		Map<String, Long> counted = this.justCounted;
		forgetCounted();
		ListQuery query = query();
		return (counted != null && query.search().isEmpty() && query.filters().isEmpty())
				? OptionalLong.of(number(counted, query.state())) : OptionalLong.empty();
	}

	ListQuery query() {
		Map<String, String> chosen = new LinkedHashMap<>();
		this.filters.forEach((name, filter) -> {
			String value = filter.field.getValue();
			if (value != null && !value.isEmpty()) {
				chosen.put(name, value);
			}
		});
		return new ListQuery(selectedState(), this.search.getValue().strip(), chosen);
	}

	Map<String, String> parameters() {
		ListQuery query = query();
		Map<String, String> parameters = new LinkedHashMap<>(query.filters());
		String state = query.state();
		if (state != null) {
			parameters.put(STATE, state);
		}
		if (!query.search().isEmpty()) {
			parameters.put(SEARCH, query.search());
		}
		return parameters;
	}

	/** Takes over what the address says; tells whether that changed anything. */
	boolean read(QueryParameters parameters) {
		ListQuery before = query();
		this.reading = true;
		String state = parameters.getSingleParameter(STATE).orElse(null);
		for (StateTab tab : this.states) {
			if (Objects.equals(tab.id, state)) {
				this.tabs.setSelectedTab(tab.tab);
			}
		}
		this.search.setValue(parameters.getSingleParameter(SEARCH).orElse(""));
		this.filters.forEach((name, filter) -> {
			String value = parameters.getSingleParameter(name).orElse("");
			if (!value.isEmpty() && filter.known.test(value)) {
				filter.field.setValue(value);
			}
			else {
				filter.field.clear();
			}
		});
		this.reading = false;
		return !before.equals(query());
	}

	private @Nullable String selectedState() {
		Tab selected = this.tabs.getSelectedTab();
		for (StateTab state : this.states) {
			if (state.tab == selected) {
				return state.id;
			}
		}
		return null;
	}

	private void notifyChange() {
		if (!this.reading) {
			this.changed.run();
		}
	}

	private record Filter(HasValue<?, String> field, SerializablePredicate<String> known) {
	}

	private record StateTab(@Nullable String id, Tab tab, Span number,
			ListPanel.@Nullable SerializableLongSupplier count) {
	}

}
