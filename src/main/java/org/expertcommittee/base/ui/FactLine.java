package org.expertcommittee.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Short facts in one line, hairlines between them; those without words are left out. */
public class FactLine extends Div {

	public FactLine(@Nullable String... facts) {
		addClassName("ec-fact-line");
		for (String fact : facts) {
			and(fact);
		}
	}

	public final FactLine and(@Nullable String fact) {
		if (fact != null && !fact.isBlank()) {
			add(new Span(fact));
		}
		return this;
	}

	/** In small grey letters. */
	public FactLine caption() {
		addClassName("ec-caption");
		return this;
	}

	/** In grey. */
	public FactLine secondary() {
		addClassName("ec-secondary");
		return this;
	}

}
