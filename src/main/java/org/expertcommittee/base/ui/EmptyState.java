package org.expertcommittee.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says why there is nothing here and what to do next. */
public class EmptyState extends Div {

	/**
	 * Creates the state.
	 * @param icon picture above the sentence
	 * @param sentence what there is none of
	 * @param next what to do about it
	 * @param actions buttons or links that do it
	 */
	public EmptyState(Icons icon, String sentence, String next, Component... actions) {
		addClassName("ec-empty");
		Paragraph first = new Paragraph(sentence);
		first.addClassName("ec-empty-sentence");
		Paragraph second = new Paragraph(next);
		second.addClassName("ec-secondary");
		add(icon.create(), first, second);
		add(actions);
	}

}
