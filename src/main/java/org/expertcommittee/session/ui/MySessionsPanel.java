package org.expertcommittee.session.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.session.MyScheduleService;
import org.expertcommittee.session.MySession;
import org.expertcommittee.session.SessionState;

/** The sessions of an own assignment. */
@StyleSheet("styles-session.css")
class MySessionsPanel extends Panel {

	MySessionsPanel(MyScheduleService schedule, Clock clock, long assignmentId) {
		List<MySession> all = schedule.ofAssignment(assignmentId);
		setHeading(getTranslation("session.count", all.size()));
		if (all.isEmpty()) {
			add(SessionWords.quiet(getTranslation("session.none.expert")));
		}
		all.forEach((one) -> add(row(one, clock)));
	}

	private Div row(MySession one, Clock clock) {
		Div words = new Div(SessionWords.head(one.startsAt(), one.endsAt(), one.way()),
				SessionWords.where(one.place(), one.link(), one.staff()));
		words.addClassName("ec-row-words");
		if (one.note() != null) {
			words.add(SessionWords.prose(one.note()));
		}
		if (one.reason() != null) {
			words.add(SessionWords.prose(getTranslation("session.reason", one.reason())));
		}
		if (one.hours() != null) {
			words.add(SessionWords.quiet(SessionWords.hours(one.hours())));
		}
		else if (Boolean.FALSE.equals(one.attended())) {
			words.add(SessionWords.quiet(getTranslation("session.absent")));
		}
		Div row = new Div(words, SessionWords.badge(one.state(), one.endsAt(), clock.instant()));
		if (one.state() == SessionState.PLANNED && one.endsAt().isAfter(clock.instant())) {
			row.add(SessionWords.download(SessionNavigation.ownFile(one.id())));
		}
		row.addClassNames("ec-row", "ec-session");
		return row;
	}

}
