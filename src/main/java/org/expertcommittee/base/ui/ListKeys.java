package org.expertcommittee.base.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * What keys do on a row of a list, whether a cell of it or the row as a whole has the
 * focus.
 */
final class ListKeys {

	/** Within a button, link or box the key is meant for that. */
	private static final String LISTEN = """
			const grid = this;
			const [key, name] = [$0, $1];
			const owners = ['A', 'INPUT', 'VAADIN-BUTTON', 'VAADIN-CHECKBOX'];
			grid.ecKeys = grid.ecKeys || {};
			if (!grid.ecKeys[name]) {
				grid.ecKeys[name] = true;
				const take = (event) => {
					const path = event.composedPath();
					if (event.key !== key || event.altKey || event.ctrlKey || event.metaKey
							|| path.some((node) => owners.includes(node.tagName))) {
						return;
					}
					const row = grid.getEventContext(event).item || (path.find((node) => node._item) || {})._item;
					if (row) {
						event.preventDefault();
						event.stopImmediatePropagation();
						if (event.type === 'keydown') {
							grid.dispatchEvent(new CustomEvent(name, {detail: row.key}));
						}
					}
				};
				// The grid clicks a cell's content when Space is let go.
				['keydown', 'keyup'].forEach((type) => grid.addEventListener(type, take, true));
			}""";

	private ListKeys() {
	}

	static <T> void onEnter(Grid<T> grid, SerializableConsumer<T> act) {
		on(grid, "Enter", "ec-enter", act);
	}

	/** The grid itself would open the row. */
	static <T> void onSpace(Grid<T> grid, SerializableConsumer<T> act) {
		on(grid, " ", "ec-space", act);
	}

	private static <T> void on(Grid<T> grid, String key, String name, SerializableConsumer<T> act) {
		grid.addAttachListener((attached) -> grid.getElement().executeJs(LISTEN, key, name));
		grid.getElement().addEventListener(name, (event) -> {
			T item = grid.getDataCommunicator().getKeyMapper().get(event.getEventData().get("event.detail").asString());
			if (item != null) {
				act.accept(item);
			}
		}).addEventData("event.detail");
	}

}
