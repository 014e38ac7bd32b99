package org.expertcommittee.base.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vaadin.flow.component.html.Span;

/**
 * Circle with the first character of a name, or with the digits a sample name ends in.
 */
public class Initials extends Span {

	private static final Pattern DIGITS = Pattern.compile("[0-9]{1,2}$");

	private static final int COLOURS = 5;

	public Initials(String name) {
		addClassNames("ec-initials", colourClass(name));
		setText(shortForm(name));
		getElement().setAttribute("aria-hidden", "true");
	}

	static String shortForm(String name) {
		Matcher digits = DIGITS.matcher(name);
		if (digits.find()) {
			return digits.group();
		}
		return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
	}

	static String colourClass(String name) {
		Matcher digits = DIGITS.matcher(name);
		int seed = digits.find() ? Integer.parseInt(digits.group()) : Math.floorMod(name.hashCode(), COLOURS);
		return "ec-initials-" + seed % COLOURS;
	}

}
