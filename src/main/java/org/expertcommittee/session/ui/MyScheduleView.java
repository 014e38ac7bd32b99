package org.expertcommittee.session.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Agenda;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.MonthCalendar;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.security.Access;
import org.expertcommittee.session.MyScheduleService;
import org.expertcommittee.session.ScheduleItem;
import org.jspecify.annotations.Nullable;

/** 我的日程: own sessions, and the days by which one should reply and answer. */
@Route(SessionNavigation.SCHEDULE)
@Menu(title = "schedule.menu", order = 61, icon = "calendar-days")
@RolesAllowed(Access.EXPERT)
@StyleSheet("styles-session.css")
class MyScheduleView extends Div implements AfterNavigationObserver, HasDynamicTitle {

	private static final int NEXT_DAYS = 30;

	private final transient MyScheduleService schedule;

	private final transient WorkingDays workingDays;

	private final transient PortalProperties portal;

	private final LocalDate today;

	private final Agenda next;

	private final MonthCalendar calendar;

	private final Span hours = new Span();

	private final Panel feed = new Panel();

	private final Div feedBody = new Div();

	MyScheduleView(MyScheduleService schedule, WorkingDays workingDays, PortalProperties portal, Clock clock) {
		this.schedule = schedule;
		this.workingDays = workingDays;
		this.portal = portal;
		this.today = ChinaTime.today(clock);
		this.next = new Agenda(this.today);
		this.calendar = new MonthCalendar(this.today, this::days);
		addClassName("ec-page");
		this.feed.setHeading(getTranslation("schedule.feed"));
		this.feedBody.addClassName("ec-schedule-feed");
		this.feed.add(this.feedBody);
		Panel soon = new Panel();
		soon.setHeading(getTranslation("schedule.next", NEXT_DAYS));
		soon.add(this.next);
		Panel panel = new Panel();
		panel.add(this.calendar);
		add(new PageHeader(getTranslation("schedule.title")).fact(this.hours), soon, panel, this.feed);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		LocalDate last = this.today.plusDays(NEXT_DAYS);
		this.next.show(this.today, last, days(this.today, last));
		this.calendar.refresh();
		this.hours.setText(getTranslation("schedule.hours",
				SessionWords.plain(this.schedule.hours(this.today.withDayOfYear(1), this.today))));
		showFeed(null);
	}

	private MonthCalendar.Days days(LocalDate from, LocalDate to) {
		List<MonthCalendar.Entry> entries = this.schedule.list(from, to)
			.stream()
			.flatMap((item) -> MonthCalendar.Days.of(item.day(), item.to(), (day) -> true)
				.stream()
				.sorted()
				.map((day) -> entry(item, day)))
			.toList();
		return new MonthCalendar.Days(entries,
				MonthCalendar.Days.of(from, to, (day) -> !this.workingDays.isWorkingDay(day)), Map.of());
	}

	private MonthCalendar.Entry entry(ScheduleItem item, LocalDate day) {
		Tone tone = switch (item.kind()) {
			case SESSION -> Tone.BLUE;
			case REPLY, DEADLINE -> day.isAfter(this.today) ? Tone.AMBER : Tone.RED;
			case ABSENCE -> Tone.NEUTRAL;
		};
		String time = (item.from() != null) ? SessionWords.clock(item.from())
				: getTranslation("schedule.kind." + item.kind().name());
		Long assignmentId = item.assignmentId();
		return new MonthCalendar.Entry(day, time, item.title(), item.detail(), tone,
				(assignmentId != null) ? SessionNavigation.assignment(assignmentId) : null);
	}

	/**
	 * Shows whether the schedule can be subscribed to; the address when it was just made.
	 */
	private void showFeed(@Nullable String path) {
		this.feedBody.removeAll();
		boolean on = this.schedule.subscribed();
		this.feedBody.add(SessionWords.quiet(getTranslation(on ? "schedule.feed.on" : "schedule.feed.text")));
		if (path != null) {
			TextField address = new TextField(getTranslation("schedule.feed.address"));
			address.setValue(this.portal.address(path));
			address.setReadOnly(true);
			address.setAutoselect(true);
			address.setWidthFull();
			this.feedBody.add(address);
		}
		Div buttons = new Div(new Button(getTranslation(on ? "schedule.feed.renew" : "schedule.feed.make"), (event) -> {
			showFeed(this.schedule.subscribe());
			Notices.success(getTranslation("schedule.feed.made"));
		}));
		buttons.addClassName("ec-actions");
		if (on) {
			buttons.add(new Button(getTranslation("schedule.feed.end"),
					(event) -> Confirm.ask(getTranslation("schedule.feed.end.title"),
							getTranslation("schedule.feed.end.text"), getTranslation("schedule.feed.end"), () -> {
								this.schedule.unsubscribe();
								Notices.success(getTranslation("schedule.feed.ended"));
								showFeed(null);
							})));
		}
		this.feedBody.add(buttons);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("schedule.title");
	}

}
