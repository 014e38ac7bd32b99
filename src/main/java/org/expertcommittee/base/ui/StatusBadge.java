package org.expertcommittee.base.ui;

import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** A coloured badge with a word, and an icon where the tone alone would carry weight. */
public class StatusBadge extends Span {

	public StatusBadge(Status status) {
		this(status.tone(), Translate.text(status.messageKey()), status.icon());
	}

	/** A badge whose words are made on the spot, such as the days left. */
	public StatusBadge(Tone tone, String text, @Nullable String icon) {
		addClassNames("ec-badge", toneClass(tone));
		if (icon != null) {
			add(Icons.of(icon));
		}
		add(new Span(text));
	}

	static String toneClass(Tone tone) {
		return switch (tone) {
			case NEUTRAL -> "ec-neutral";
			case BLUE -> "ec-blue";
			case AMBER -> "ec-amber";
			case RED -> "ec-red";
			case GREEN -> "ec-green";
			case VIOLET -> "ec-violet";
		};
	}

}
