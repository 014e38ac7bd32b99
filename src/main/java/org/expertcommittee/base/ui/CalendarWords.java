package org.expertcommittee.base.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** How a day, and what is on it, is marked and named in a calendar and in an agenda. */
final class CalendarWords {

	private CalendarWords() {
	}

	/** Shades a day off and marks today. */
	static <C extends Component & HasStyle> void mark(C box, LocalDate day, LocalDate today, MonthCalendar.Days days) {
		box.setClassName("ec-calendar-free", days.free().contains(day));
		box.setClassName("ec-calendar-today", day.equals(today));
		if (day.equals(today)) {
			box.getElement().setAttribute("aria-current", "date");
		}
	}

	/** 休 on a weekday off, 班 on a weekend that is worked, 今天. */
	static Optional<Span> special(LocalDate day, LocalDate today, MonthCalendar.Days days) {
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		boolean free = days.free().contains(day);
		if (day.equals(today)) {
			return Optional.of(new Span(Translate.text("base.calendar.today")));
		}
		if (free == weekend) {
			return Optional.empty();
		}
		return Optional.of(new Span(Translate.text(free ? "base.calendar.off" : "base.calendar.worked")));
	}

	static String weekday(DayOfWeek day) {
		return Translate.text("base.calendar.weekday." + day.getValue());
	}

	/** What is on a day, as a link where it leads anywhere. */
	static Component link(MonthCalendar.Entry entry, String className, String text) {
		String words = words(entry);
		Span shown = new Span(text);
		if (entry.path() == null) {
			shown.addClassNames(className, StatusBadge.toneClass(entry.tone()));
			shown.setTitle(words);
			return shown;
		}
		Anchor link = new Anchor(entry.path(), shown);
		link.addClassNames(className, StatusBadge.toneClass(entry.tone()));
		link.setTitle(entry.detail().isEmpty() ? words : words + " " + entry.detail());
		return link;
	}

	static String words(MonthCalendar.Entry entry) {
		return entry.time().isEmpty() ? entry.title() : entry.time() + " " + entry.title();
	}

}
