package org.expertcommittee.base.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Days one below the other, each with what is on it. */
@StyleSheet("styles-calendar.css")
public class Agenda extends Div {

	private final LocalDate today;

	/** Creates an empty agenda. */
	public Agenda(LocalDate today) {
		this.today = today;
		addClassName("ec-agenda");
	}

	/** Shows the days of a stretch on which something is. */
	public void show(LocalDate first, LocalDate last, MonthCalendar.Days days) {
		show(first, last, days, (day) -> false);
	}

	/**
	 * Shows the days of a stretch on which something is, and those that are shown anyway.
	 */
	void show(LocalDate first, LocalDate last, MonthCalendar.Days days, Predicate<LocalDate> anyway) {
		removeAll();
		Map<LocalDate, List<MonthCalendar.Entry>> byDay = days.entries()
			.stream()
			.collect(Collectors.groupingBy(MonthCalendar.Entry::day));
		for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
			List<MonthCalendar.Entry> entries = byDay.getOrDefault(day, List.of());
			if (!entries.isEmpty() || anyway.test(day)) {
				add(day(day, days, entries));
			}
		}
		if (getComponentCount() == 0) {
			add(nothing());
		}
	}

	private Div day(LocalDate day, MonthCalendar.Days days, List<MonthCalendar.Entry> entries) {
		H3 heading = new H3(new Span(Dates.day(day)), new Span(CalendarWords.weekday(day.getDayOfWeek())));
		CalendarWords.special(day, this.today, days).ifPresent(heading::add);
		UnorderedList list = new UnorderedList();
		for (MonthCalendar.Entry one : entries) {
			Span time = new Span(one.time());
			time.addClassName("ec-agenda-time");
			Span detail = new Span(one.detail());
			detail.addClassName("ec-caption");
			Div words = new Div(CalendarWords.link(one, "ec-agenda-title", one.title()), detail);
			words.addClassName("ec-row-words");
			ListItem item = new ListItem(time, words);
			item.addClassName(StatusBadge.toneClass(one.tone()));
			list.add(item);
		}
		long rest = days.totals().getOrDefault(day, 0L) - entries.size();
		if (rest > 0) {
			list.add(new ListItem(new Span(), new Span(getTranslation("base.calendar.more", rest))));
		}
		Div section = new Div(heading, (entries.isEmpty() && rest <= 0) ? nothing() : list);
		section.addClassName("ec-agenda-day");
		CalendarWords.mark(section, day, this.today, days);
		return section;
	}

	private Span nothing() {
		Span nothing = new Span(getTranslation("base.calendar.nothing"));
		nothing.addClassName("ec-caption");
		return nothing;
	}

}
