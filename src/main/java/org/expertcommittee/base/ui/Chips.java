package org.expertcommittee.base.ui;

import java.util.List;

import com.vaadin.flow.component.html.Span;

/**
 * Short words in grey boxes; past the limit only how many more, with the words as
 * tooltip.
 */
public class Chips extends Span {

	/** Two chips at most, as in lists. */
	public Chips(List<String> words) {
		this(words, 2);
	}

	public Chips(List<String> words, int limit) {
		addClassName("ec-chips");
		for (String word : words.subList(0, Math.min(limit, words.size()))) {
			Span chip = new Span(word);
			chip.addClassName("ec-chip");
			add(chip);
		}
		if (words.size() > limit) {
			List<String> rest = words.subList(limit, words.size());
			Span more = new Span("+" + rest.size());
			more.addClassName("ec-caption");
			more.setTitle(Translate.list(rest));
			add(more);
		}
	}

}
