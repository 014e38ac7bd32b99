package org.expertcommittee.base.ui;

import java.io.Serializable;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/** The rows of a list as cards, on a phone. */
final class ListCards<T> implements Serializable {

	private static final String CARD = "card";

	private static final String TEMPLATE = "<div class='ec-card'><div class='ec-card-head'><span class='ec-initials "
			+ "${item.colour}' aria-hidden='true'>${item.initials}</span><div class='ec-lines'><span class='ec-card-title'>"
			+ "${item.path ? html`<a href='${item.path}'>${item.title}</a>` : item.title}<span class='ec-secondary'>${item.aside}"
			+ "</span></span><span class='ec-secondary'>${item.detail}</span></div>" + ListColumns.BADGE
			+ "</div>${item.words.length ? html`<div class='ec-chips'>${item.words.map(w => html`<span class='ec-chip'>${w}</span>`)}"
			+ "${item.rest ? html`<span class='ec-caption'>+${item.rest}</span>` : ''}</div>` : ''}${item.left || item.right ? "
			+ "html`<div class='ec-card-foot'><span>${item.left}</span><span>${item.right}</span></div>` : ''}</div>";

	private final Grid<T> grid;

	private final ListColumnChoice<T> columns;

	ListCards(Grid<T> grid, ListColumnChoice<T> columns) {
		this.grid = grid;
		this.columns = columns;
	}

	void add(SerializableFunction<T, Card> card, @Nullable SerializableFunction<T, String> path) {
		LitRenderer<T> renderer = LitRenderer.<T>of(TEMPLATE)
			.withProperty("title", (item) -> card.apply(item).title())
			.withProperty("initials", (item) -> Initials.shortForm(card.apply(item).title()))
			.withProperty("colour", (item) -> Initials.colourClass(card.apply(item).title()))
			.withProperty("aside", (item) -> card.apply(item).aside())
			.withProperty("detail", (item) -> card.apply(item).detail())
			.withProperty("left", (item) -> card.apply(item).left())
			.withProperty("right", (item) -> card.apply(item).right())
			.withProperty("path", (item) -> (path != null) ? path.apply(item) : "");
		ListColumns.withStatus(renderer, (item) -> card.apply(item).status());
		ListColumns.withChips(renderer, (item) -> card.apply(item).chips());
		this.grid.addColumn(renderer).setKey(CARD).setVisible(false);
	}

	/** Shows cards or the columns; returns whether the list has cards at all. */
	boolean show(boolean asCards) {
		Grid.Column<T> card = this.grid.getColumnByKey(CARD);
		if (card == null) {
			return false;
		}
		this.grid.setClassName("ec-cards", asCards);
		this.columns.showOnly(card, asCards);
		return true;
	}

}
