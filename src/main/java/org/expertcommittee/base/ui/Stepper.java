package org.expertcommittee.base.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/**
 * The way of a record through its states. On a phone only the current step keeps its
 * words.
 */
public class Stepper extends OrderedList {

	/**
	 * Draws the steps.
	 * @param steps all steps in order
	 * @param current index of the present one; the number of steps when all are done
	 */
	public Stepper(List<Step> steps, int current) {
		addClassName("ec-stepper");
		getElement().setAttribute("aria-label", getTranslation("base.progress"));
		for (int i = 0; i < steps.size(); i++) {
			add(item(steps.get(i), i, current));
		}
	}

	private static ListItem item(Step step, int index, int current) {
		Span circle = new Span();
		circle.addClassName("ec-step-circle");
		Div label = new Div(step.label());
		label.addClassName("ec-step-label");
		Div detail = new Div(step.detail());
		detail.addClassName("ec-caption");
		Div words = new Div(label, detail);
		words.addClassName("ec-step-words");
		ListItem item = new ListItem(circle, words);
		if (index < current) {
			item.addClassName("ec-step-done");
			circle.add(Icons.CHECK.create());
		}
		else {
			circle.setText(String.valueOf(index + 1));
		}
		if (index == current) {
			item.addClassName("ec-step-current");
			item.getElement().setAttribute("aria-current", "step");
		}
		return item;
	}

	/**
	 * One step.
	 *
	 * @param label the state's word
	 * @param detail when it was reached or is due; may be empty
	 */
	public record Step(String label, String detail) {
	}

}
