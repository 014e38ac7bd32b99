package org.expertcommittee.base.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.Tone;

/** A share as a ring with words in the middle: an adoption rate, days left. */
public class Ring extends Div {

	/**
	 * Draws the ring.
	 * @param percent filled part, 0 to 100
	 * @param center the number in the middle
	 * @param unit small word beside it, may be empty
	 * @param tone its colour
	 * @param spoken what a screen reader says
	 */
	public Ring(int percent, String center, String unit, Tone tone, String spoken) {
		addClassNames("ec-ring", StatusBadge.toneClass(tone));
		getElement().setAttribute("role", "img");
		getElement().setAttribute("aria-label", spoken);
		int filled = Math.clamp(percent, 0, 100);
		add(new Svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36' aria-hidden='true'>"
				+ "<circle class='ec-ring-track' cx='18' cy='18' r='15.9'/><circle class='ec-ring-part' cx='18' cy='18' r='15.9' "
				+ "pathLength='100' stroke-dasharray='" + filled + " 100'/></svg>"));
		Span number = new Span(center);
		number.addClassName("ec-ring-number");
		Div words = new Div(number);
		if (!unit.isEmpty()) {
			words.add(new Span(unit));
		}
		words.addClassName("ec-ring-words");
		add(words);
	}

	/** The larger ring for a deadline. */
	public Ring large() {
		addClassName("ec-ring-large");
		return this;
	}

}
