package org.expertcommittee.base.ui;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Two numbers per week as pairs of bars. */
public class WeekBars extends Div {

	private static final int WIDTH = 740;

	private static final int LEFT = 26;

	private static final int TOP = 10;

	private static final int HEIGHT = 116;

	private static final int BAR = 18;

	/**
	 * Draws the bars.
	 * @param weeks oldest first
	 * @param firstLabel word for the pale bars
	 * @param secondLabel word for the red bars
	 */
	public WeekBars(List<Week> weeks, String firstLabel, String secondLabel) {
		addClassName("ec-weeks");
		long first = weeks.stream().mapToLong(Week::first).sum();
		long second = weeks.stream().mapToLong(Week::second).sum();
		Div legend = new Div(entry("ec-bar-first", firstLabel, first), entry("ec-bar-second", secondLabel, second));
		legend.addClassName("ec-weeks-legend");
		Div chart = new Div(new Svg(draw(weeks)));
		chart.addClassName("ec-weeks-chart");
		chart.getElement().setAttribute("role", "img");
		chart.getElement()
			.setAttribute("aria-label",
					weeks.stream()
						.map((week) -> week.label() + " " + firstLabel + " " + week.first() + " " + secondLabel + " "
								+ week.second())
						.collect(Collectors.joining("; ")));
		add(legend, chart);
	}

	private static Div entry(String colour, String label, long sum) {
		Span swatch = new Span();
		swatch.addClassNames("ec-swatch", colour);
		Div entry = new Div(swatch, new Span(label + " " + sum));
		entry.addClassName("ec-legend-entry");
		return entry;
	}

	private static String draw(List<Week> weeks) {
		long highest = weeks.stream().mapToLong((week) -> Math.max(week.first(), week.second())).max().orElse(0);
		long step = Math.max(1, (long) Math.ceil(highest / 2.0));
		if (step > 1) {
			step = (step + 4) / 5 * 5;
		}
		long top = step * 2;
		StringBuilder svg = new StringBuilder(
				"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + WIDTH + " 150' aria-hidden='true'>");
		for (int line = 0; line <= 2; line++) {
			double y = TOP + HEIGHT - line * HEIGHT / 2.0;
			svg.append(String.format(Locale.ROOT,
					"<line class='ec-weeks-line' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/><text x='0' y='%.1f'>%d</text>",
					LEFT, WIDTH, y, y, y + 4, line * step));
		}
		double slot = (WIDTH - LEFT) / (double) Math.max(1, weeks.size());
		for (int i = 0; i < weeks.size(); i++) {
			Week week = weeks.get(i);
			double middle = LEFT + slot * (i + 0.5) - 8;
			svg.append(bar("ec-bar-first", middle - BAR - 2.5, week.first(), top))
				.append(bar("ec-bar-second", middle + 2.5, week.second(), top))
				.append(String.format(Locale.ROOT, "<text x='%.1f' y='146' text-anchor='middle'>", middle))
				.append(escape(week.label()))
				.append("</text>");
		}
		return svg.append("</svg>").toString();
	}

	private static String bar(String colour, double x, long value, long top) {
		double height = HEIGHT * value / (double) top;
		return String.format(Locale.ROOT, "<rect class='%s' x='%.1f' y='%.1f' width='%d' height='%.1f' rx='2'/>",
				colour, x, TOP + HEIGHT - height, BAR, height);
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

	/**
	 * A week.
	 *
	 * @param label its first day, such as 10/5
	 * @param first height of the pale bar
	 * @param second height of the red bar
	 */
	public record Week(String label, long first, long second) implements Serializable {
	}

}
