package org.expertcommittee.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Labels with their values, one pair per line. */
public class Facts extends DescriptionList {

	public Facts() {
		addClassName("ec-facts");
	}

	/** Adds a pair; a value that is missing or blank is shown as not filled in. */
	public Facts with(String label, @Nullable String value) {
		Span text = new Span((value == null || value.isBlank()) ? getTranslation("base.notFilled") : value);
		if (value == null || value.isBlank()) {
			text.addClassName("ec-caption");
		}
		return with(label, text);
	}

	public Facts with(String label, Component value) {
		add(new Term(label));
		Description description = new Description();
		description.add(value);
		add(description);
		return this;
	}

}
