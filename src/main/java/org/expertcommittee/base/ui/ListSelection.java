package org.expertcommittee.base.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import org.expertcommittee.base.Chosen;

/**
 * The choice of rows in a list: a box in front of each, also on cards, and a bar that
 * says how many are chosen and what can be done with them. Only ids and labels are kept,
 * so that choosing a thousand rows does not read them.
 */
final class ListSelection<T> extends Div {

	static final String COLUMN = "chosen";

	private static final String BOX = "<label class='ec-choose' @click='${(e) => e.stopPropagation()}'><vaadin-checkbox "
			+ ".checked='${item.chosen}' .accessibleName='${item.label}' @change='${choose}'></vaadin-checkbox></label>";

	private final Grid<T> grid;

	private final SerializableFunction<T, Chosen> one;

	private final SerializableFunction<ListQuery, List<Chosen>> all;

	private final SerializableSupplier<ListQuery> query;

	private final Map<ListAct, Button> acts = new LinkedHashMap<>();

	private final Map<Long, Chosen> chosen = new LinkedHashMap<>();

	private final Span number = new Span();

	private final Button everything = new Button();

	private final Checkbox header = new Checkbox();

	private long total;

	ListSelection(Grid<T> grid, SerializableFunction<T, Chosen> one, SerializableFunction<ListQuery, List<Chosen>> all,
			SerializableSupplier<ListQuery> query, List<ListAct> acts) {
		this.grid = grid;
		this.one = one;
		this.all = all;
		this.query = query;
		addClassName("ec-selection");
		this.number.addClassName("ec-selection-number");
		this.number.getElement().setAttribute("aria-live", "polite");
		this.everything.addThemeVariants(ButtonVariant.TERTIARY);
		this.everything.addClickListener((event) -> chooseAll());
		Div buttons = new Div();
		buttons.addClassName("ec-selection-acts");
		for (ListAct act : acts) {
			Button button = new Button(act.label(), act.icon().create(), (event) -> act.run().accept(chosen()));
			this.acts.put(act, button);
			buttons.add(button);
		}
		Button none = new Button(getTranslation("base.selection.none"), (event) -> clear());
		none.addThemeVariants(ButtonVariant.TERTIARY);
		add(this.number, this.everything, buttons, none);
		addColumn();
		show();
	}

	private void addColumn() {
		this.header.setAriaLabel(getTranslation("base.selection.everything"));
		this.header.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				if (this.chosen.isEmpty()) {
					chooseAll();
				}
				else {
					clear();
				}
			}
		});
		Grid.Column<T> column = this.grid
			.addColumn(LitRenderer.<T>of(BOX)
				.withProperty("chosen", this::has)
				.withProperty("label", (item) -> getTranslation("base.selection.row", this.one.apply(item).label()))
				.withFunction("choose", this::toggle))
			.setKey(COLUMN)
			.setHeader(this.header)
			.setFlexGrow(0)
			.setWidth("48px");
		// In front, whatever was added before.
		this.grid.setColumnOrder(inFront(column));
		this.grid.setPartNameGenerator((item) -> has(item) ? "chosen" : null);
		this.grid.addClassName("ec-grid-chooses");
		ListKeys.onSpace(this.grid, this::toggle);
	}

	private List<Grid.Column<T>> inFront(Grid.Column<T> first) {
		List<Grid.Column<T>> order = new ArrayList<>(this.grid.getColumns());
		order.remove(first);
		order.addFirst(first);
		return order;
	}

	long idOf(T item) {
		return this.one.apply(item).id();
	}

	List<Chosen> chosen() {
		return List.copyOf(this.chosen.values());
	}

	/** How many rows there are with the present state, search and filters. */
	void total(long rows) {
		this.total = rows;
		show();
	}

	/** Rows that are no longer shown must not be acted upon unseen. */
	void narrowedAnew() {
		if (!this.chosen.isEmpty()) {
			Notices.success(getTranslation("base.selection.cleared", this.chosen.size()));
			this.chosen.clear();
		}
		show();
	}

	void clear() {
		this.chosen.clear();
		this.grid.getDataCommunicator().reset();
		show();
	}

	private void chooseAll() {
		List<Chosen> everything = this.all.apply(this.query.get());
		this.chosen.clear();
		everything.forEach((record) -> this.chosen.put(record.id(), record));
		this.grid.getDataCommunicator().reset();
		show();
	}

	private boolean has(T item) {
		return this.chosen.containsKey(idOf(item));
	}

	void toggle(T item) {
		Chosen record = this.one.apply(item);
		if (this.chosen.remove(record.id()) == null) {
			this.chosen.put(record.id(), record);
		}
		this.grid.getDataProvider().refreshItem(item);
		show();
	}

	private void show() {
		int count = this.chosen.size();
		setVisible(count > 0);
		this.number.setText(getTranslation("base.selection.count", count));
		this.everything.setText(getTranslation("base.selection.all", this.total));
		this.everything.setVisible(count < this.total);
		this.header.setValue(count > 0 && count >= this.total);
		this.header.setIndeterminate(count > 0 && count < this.total);
		ListQuery now = this.query.get();
		this.acts.forEach((act, button) -> button.setVisible(act.offered().test(now)));
	}

}
