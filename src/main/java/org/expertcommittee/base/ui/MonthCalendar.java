package org.expertcommittee.base.ui;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A month as a table of days, or a week as an agenda; on a phone the month is an agenda
 * too. Days off are shaded, today is marked. Everything in it is a link or a button, so
 * that the keyboard reaches it.
 */
@StyleSheet("styles-calendar.css")
public class MonthCalendar extends Div {

	private static final int MOST_OF_DAY = 3;

	private static final int DAYS_OF_WEEK = 7;

	private final LocalDate today;

	private final Source source;

	private final H2 title = new H2();

	private final Button monthButton;

	private final Button weekButton;

	private final Div body = new Div();

	private LocalDate shown;

	private boolean week;

	/**
	 * Creates the calendar of today's month; it is empty until {@link #refresh()}.
	 * @param source tells what is on days
	 */
	public MonthCalendar(LocalDate today, Source source) {
		this.today = today;
		this.shown = today;
		this.source = source;
		addClassName("ec-calendar");
		this.title.getElement().setAttribute("aria-live", "polite");
		Button before = icon(Icons.CHEVRON_RIGHT, "base.calendar.previous", () -> move(-1));
		before.addClassName("ec-calendar-before");
		Button after = icon(Icons.CHEVRON_RIGHT, "base.calendar.next", () -> move(1));
		Button now = new Button(getTranslation("base.calendar.today"), (event) -> show(this.today));
		this.monthButton = choice("base.calendar.month", false);
		this.weekButton = choice("base.calendar.week", true);
		Div choices = new Div(this.monthButton, this.weekButton);
		choices.addClassName("ec-views");
		choices.getElement().setAttribute("role", "group");
		choices.getElement().setAttribute("aria-label", getTranslation("base.view"));
		Div bar = new Div(before, now, after, this.title, choices);
		bar.addClassName("ec-calendar-bar");
		add(bar, this.body);
	}

	private Button icon(Icons icon, String key, SerializableRunnable act) {
		Button button = new Button(icon.create(), (event) -> act.run());
		button.addClassName("ec-icon-button");
		button.setAriaLabel(getTranslation(key));
		button.setTooltipText(getTranslation(key));
		return button;
	}

	private Button choice(String key, boolean ofWeek) {
		return new Button(getTranslation(key), (event) -> {
			this.week = ofWeek;
			refresh();
		});
	}

	private void move(int steps) {
		show(this.week ? this.shown.plusWeeks(steps) : this.shown.plusMonths(steps).withDayOfMonth(1));
	}

	private void show(LocalDate day) {
		this.shown = day;
		refresh();
	}

	/** Reads what is on the days shown. */
	public final void refresh() {
		LocalDate first = this.week ? monday(this.shown) : monday(this.shown.withDayOfMonth(1));
		LocalDate last = this.week ? first.plusDays(DAYS_OF_WEEK - 1L)
				: this.shown.with(TemporalAdjusters.lastDayOfMonth())
					.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
		Days days = this.source.between(first, last);
		this.monthButton.getElement().setAttribute("aria-pressed", String.valueOf(!this.week));
		this.weekButton.getElement().setAttribute("aria-pressed", String.valueOf(this.week));
		this.title.setText(this.week ? Dates.period(first, last)
				: getTranslation("base.calendar.title", this.shown.getYear(), this.shown.getMonthValue()));
		Map<LocalDate, List<Entry>> byDay = days.entries().stream().collect(Collectors.groupingBy(Entry::day));
		this.body.removeAll();
		if (!this.week) {
			this.body.add(table(first, last, days, byDay));
		}
		Agenda agenda = new Agenda(this.today);
		agenda.setClassName("ec-agenda-of-month", !this.week);
		YearMonth month = YearMonth.from(this.shown);
		agenda.show(this.week ? first : month.atDay(1), this.week ? last : month.atEndOfMonth(), days,
				(day) -> this.week);
		this.body.add(agenda);
	}

	private static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	private NativeTable table(LocalDate first, LocalDate last, Days days, Map<LocalDate, List<Entry>> byDay) {
		NativeTableRow names = new NativeTableRow();
		for (DayOfWeek weekday : DayOfWeek.values()) {
			NativeTableHeaderCell cell = new NativeTableHeaderCell(CalendarWords.weekday(weekday));
			cell.getElement().setAttribute("scope", "col");
			names.add(cell);
		}
		NativeTableBody weeks = new NativeTableBody();
		for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
			NativeTableRow row = new NativeTableRow();
			for (int i = 0; i < DAYS_OF_WEEK; i++) {
				LocalDate day = monday.plusDays(i);
				row.add(cell(day, days, byDay.getOrDefault(day, List.of())));
			}
			weeks.add(row);
		}
		NativeTable table = new NativeTable(new NativeTableHeader(names), weeks);
		table.getElement().setAttribute("aria-label", this.title.getText());
		return table;
	}

	private NativeTableCell cell(LocalDate day, Days days, List<Entry> entries) {
		NativeTableCell cell = new NativeTableCell();
		CalendarWords.mark(cell, day, this.today, days);
		cell.setClassName("ec-calendar-other", !YearMonth.from(day).equals(YearMonth.from(this.shown)));
		Span number = new Span(String.valueOf(day.getDayOfMonth()));
		number.addClassName("ec-calendar-number");
		number.getElement().setAttribute("aria-label", Dates.day(day));
		Div head = new Div(number);
		head.addClassName("ec-calendar-head");
		CalendarWords.special(day, this.today, days).ifPresent(head::add);
		cell.add(head);
		long all = Math.max(entries.size(), days.totals().getOrDefault(day, 0L));
		int listed = (all > MOST_OF_DAY) ? MOST_OF_DAY - 1 : MOST_OF_DAY;
		UnorderedList list = new UnorderedList();
		entries.stream()
			.limit(listed)
			.forEach((one) -> list
				.add(new ListItem(CalendarWords.link(one, "ec-calendar-entry", CalendarWords.words(one)))));
		long rest = all - Math.min(entries.size(), listed);
		if (rest > 0) {
			Button more = new Button(getTranslation("base.calendar.more", rest), (event) -> {
				this.week = true;
				show(day);
			});
			more.addThemeVariants(ButtonVariant.TERTIARY);
			more.addClassNames("ec-link-button", "ec-calendar-more");
			more.setAriaLabel(getTranslation("base.calendar.moreOf", Dates.day(day), rest));
			list.add(new ListItem(more));
		}
		if (all > 0) {
			cell.add(list);
		}
		return cell;
	}

	/** Tells what is on days. */
	@FunctionalInterface
	public interface Source extends Serializable {

		Days between(LocalDate from, LocalDate to);

	}

	/**
	 * What is on some days.
	 *
	 * @param entries in the order in which a day lists them
	 * @param free days off
	 * @param totals how many there are on a day, where not all are among the entries
	 */
	public record Days(List<Entry> entries, Set<LocalDate> free, Map<LocalDate, Long> totals) {

		public Days {
			entries = List.copyOf(entries);
			free = Set.copyOf(free);
			totals = Map.copyOf(totals);
		}

		/** The days of a stretch for which something holds, such as being free. */
		public static Set<LocalDate> of(LocalDate from, LocalDate to, Predicate<LocalDate> fits) {
			return Stream.iterate(from, (day) -> !day.isAfter(to), (day) -> day.plusDays(1))
				.filter(fits)
				.collect(Collectors.toSet());
		}

	}

	/**
	 * Something on a day.
	 *
	 * @param time 14:00, or a word such as 时限
	 * @param detail further words, such as a place
	 * @param path where it leads, or nothing
	 */
	public record Entry(LocalDate day, String time, String title, String detail, Tone tone, @Nullable String path) {
	}

}
