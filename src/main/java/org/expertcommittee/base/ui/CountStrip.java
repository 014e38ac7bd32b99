package org.expertcommittee.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A row of up to five counts, each a link to the list behind it. */
public class CountStrip extends Div {

	private String unitKey = "base.unit.items";

	public CountStrip() {
		addClassNames("ec-panel", "ec-counts");
	}

	/** Key of the word after the numbers that follow, such as 件. */
	public CountStrip unit(String key) {
		this.unitKey = key;
		return this;
	}

	/**
	 * Adds a count.
	 * @param label what is counted
	 * @param number how many
	 * @param detail one line below, may be empty
	 * @param late whether to draw number and detail in amber
	 * @param path route with query parameters that shows exactly these, such as
	 * {@code consultations?state=SUBMITTED}
	 */
	public CountStrip with(String label, long number, String detail, boolean late, String path) {
		Div head = new Div(new Span(label), Icons.CHEVRON_RIGHT.create());
		head.addClassName("ec-count-label");
		Span digits = new Span(String.valueOf(number));
		digits.addClassName("ec-count-number");
		Span unit = new Span(getTranslation(this.unitKey));
		unit.addClassName("ec-caption");
		Div value = new Div(digits, unit);
		Div below = new Div(detail);
		below.addClassName("ec-caption");
		Anchor link = new Anchor(path, head, value, below);
		link.addClassName("ec-count");
		if (late && number > 0) {
			link.addClassName("ec-count-late");
		}
		add(link);
		return this;
	}

}
