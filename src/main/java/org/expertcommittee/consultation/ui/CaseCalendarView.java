package org.expertcommittee.consultation.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.ListView;
import org.expertcommittee.base.ui.MonthCalendar;
import org.expertcommittee.consultation.CaseBoardService;
import org.expertcommittee.consultation.CaseCalendar;
import org.expertcommittee.consultation.CaseDate;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationListItem;

/** Deadlines and sessions of the cases on a calendar. */
class CaseCalendarView extends Div implements ListView {

	private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

	private final transient CaseBoardService boards;

	private final LocalDate today;

	private final MonthCalendar calendar;

	private transient ConsultationFilter filter = ConsultationFilter.ALL;

	CaseCalendarView(CaseBoardService boards, Clock clock) {
		this.boards = boards;
		this.today = ChinaTime.today(clock);
		this.calendar = new MonthCalendar(this.today, this::days);
		Paragraph note = new Paragraph(getTranslation("consultation.board.calendar.note"));
		note.addClassName("ec-caption");
		add(this.calendar, note);
		addClassName("ec-case-calendar");
	}

	@Override
	public Component component() {
		return this;
	}

	@Override
	public void show(ListQuery query) {
		this.filter = ConsultationListView.filter(query);
		this.calendar.refresh();
	}

	private MonthCalendar.Days days(LocalDate from, LocalDate to) {
		CaseCalendar all = this.boards.calendar(this.filter, from, to);
		List<MonthCalendar.Entry> entries = new ArrayList<>();
		Map<LocalDate, Long> totals = new HashMap<>(all.deadlinesByDay());
		all.dates().forEach((one) -> {
			MonthCalendar.Entry entry = entry(one);
			entries.add(entry);
			totals.merge(entry.day(), 1L, Long::sum);
		});
		all.deadlines().forEach((one) -> entries.add(deadline(one)));
		return new MonthCalendar.Days(entries, all.free(), totals);
	}

	private MonthCalendar.Entry entry(CaseCalendar.Date one) {
		CaseDate what = one.what();
		ConsultationListItem about = one.about();
		String time = CLOCK_TIME.format(LocalDateTime.ofInstant(what.from(), ChinaTime.ZONE));
		return new MonthCalendar.Entry(ChinaTime.day(what.from()), time, about.title(),
				getTranslation(what.messageKey()) + " " + about.enterprise(), what.tone(),
				ConsultationNavigation.details(about.id()));
	}

	private MonthCalendar.Entry deadline(ConsultationListItem item) {
		Tone tone = !item.status().awaitsAnswer() ? Tone.NEUTRAL
				: item.deadline().isAfter(this.today) ? Tone.AMBER : Tone.RED;
		return new MonthCalendar.Entry(item.deadline(), getTranslation("consultation.board.calendar.deadline"),
				item.title(), item.enterprise(), tone, ConsultationNavigation.details(item.id()));
	}

}
