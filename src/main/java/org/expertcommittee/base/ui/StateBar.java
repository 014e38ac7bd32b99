package org.expertcommittee.base.ui;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One bar split by state, with a legend that has the numbers. */
public class StateBar extends Div {

	public StateBar(List<Segment> segments) {
		addClassName("ec-state-bar");
		Div bar = new Div();
		bar.addClassName("ec-state-bar-line");
		bar.getElement().setAttribute("role", "img");
		bar.getElement()
			.setAttribute("aria-label",
					segments.stream()
						.map((segment) -> segment.label() + " " + segment.number())
						.collect(Collectors.joining(getTranslation("base.listSeparator"))));
		Div legend = new Div();
		legend.addClassName("ec-legend");
		for (int i = 0; i < segments.size(); i++) {
			Segment segment = segments.get(i);
			if (segment.number() > 0) {
				Span part = new Span();
				part.addClassNames("ec-series", "ec-series-" + i);
				part.getStyle().set("flex-grow", String.valueOf(segment.number()));
				bar.add(part);
			}
			Span swatch = new Span();
			swatch.addClassNames("ec-swatch", "ec-series-" + i);
			Div entry = new Div(swatch, new Span(segment.label()), new Span(String.valueOf(segment.number())));
			entry.addClassName("ec-legend-entry");
			legend.add(entry);
		}
		add(bar, legend);
	}

	/** A state and how many are in it. */
	public record Segment(String label, long number) implements Serializable {
	}

}
