package org.expertcommittee.base.ui;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;

/** Which columns of a list a person wants to see, remembered in the browser. */
final class ListColumnChoice<T> implements Serializable {

	private final String cookie;

	private final Grid<T> grid;

	private final Map<String, Grid.Column<T>> choosable = new LinkedHashMap<>();

	private final Set<String> hiddenByChoice = new HashSet<>();

	private final Map<Grid.Column<T>, Renderer<T>> renderersOfHidden = new HashMap<>();

	ListColumnChoice(String listId, Grid<T> grid) {
		this.cookie = "ec-cols-" + listId;
		this.grid = grid;
	}

	void add(String key, Grid.Column<T> column) {
		this.choosable.put(key, column);
	}

	/** Restores the choice and offers to change it. */
	void offer(ListToolbar toolbar) {
		remind();
		Cookies.get(this.cookie).ifPresent((hidden) -> {
			Set<String> keys = Set.of(hidden.split("\\."));
			this.choosable.forEach((key, column) -> column.setVisible(!keys.contains(key)));
			remind();
		});
		if (!this.choosable.isEmpty()) {
			toolbar.columnMenu(this.choosable, this::show, this::remember);
		}
	}

	/** A hidden column sends no data; the grid alone would send it with every row. */
	void show(Grid.Column<T> column, boolean visible) {
		column.setVisible(visible);
		Renderer<T> own = this.renderersOfHidden.get(column);
		if (visible && own != null) {
			this.renderersOfHidden.remove(column);
			column.setRenderer(own);
		}
		else if (!visible && own == null) {
			this.renderersOfHidden.put(column, column.getRenderer());
			column.setRenderer(LitRenderer.of(""));
		}
	}

	/** Shows all columns that were not hidden by choice, or that one alone. */
	void showOnly(Grid.Column<T> one, boolean alone) {
		for (Grid.Column<T> column : this.grid.getColumns()) {
			if (!ListSelection.COLUMN.equals(column.getKey())) {
				show(column, (column == one) ? alone : !alone && !this.hiddenByChoice.contains(column.getKey()));
			}
		}
	}

	private void remember() {
		remind();
		Cookies.set(this.cookie, this.hiddenByChoice.stream().sorted().collect(Collectors.joining(".", "_.", "")));
	}

	private void remind() {
		this.hiddenByChoice.clear();
		this.choosable.forEach((key, column) -> {
			if (!column.isVisible()) {
				this.hiddenByChoice.add(key);
			}
		});
	}

}
