package org.expertcommittee.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * A row of the short lists in panels: a title with what stands beside it, lines below,
 * buttons at the end.
 */
public class ShortRow extends Div {

	private final Div words;

	public ShortRow(String title, Component... beside) {
		this(new Span(title), beside);
	}

	/** With a title that is more than words, such as a link. */
	public ShortRow(Component title, Component... beside) {
		title.addClassName("ec-short-title");
		Div first = new Div(title);
		first.add(beside);
		first.addClassName("ec-short-line");
		this.words = new Div(first);
		this.words.addClassName("ec-short-words");
		add(this.words);
		addClassName("ec-short-row");
	}

	/** A line; nothing when there are no words. */
	public ShortRow line(@Nullable String text) {
		return line(text, "ec-secondary");
	}

	/** A small line; nothing when there are no words. */
	public ShortRow caption(@Nullable String text) {
		return line(text, "ec-caption");
	}

	private ShortRow line(@Nullable String text, String style) {
		if (text != null) {
			Span line = new Span(text);
			line.addClassName(style);
			this.words.add(line);
		}
		return this;
	}

	/** Short facts in one line; those without words are left out. */
	public ShortRow facts(String style, @Nullable String... facts) {
		FactLine line = new FactLine(facts);
		line.addClassName(style);
		return below(line);
	}

	/** Anything else below the title. */
	public ShortRow below(Component component) {
		this.words.add(component);
		return this;
	}

	/** Buttons at the end. */
	public ShortRow acts(Button... buttons) {
		Div acts = new Div(buttons);
		acts.addClassName("ec-short-acts");
		add(acts);
		return this;
	}

}
