package org.expertcommittee.session.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.session.SessionState;
import org.expertcommittee.session.SessionWay;
import org.jspecify.annotations.Nullable;

/** How sessions read on screen. */
final class SessionWords {

	private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

	private SessionWords() {
	}

	/** 2026-11-25（周三）14:00–16:00. */
	static String when(Instant startsAt, Instant endsAt) {
		LocalDateTime from = LocalDateTime.ofInstant(startsAt, ChinaTime.ZONE);
		return Translate.text("session.when", Dates.day(from.toLocalDate()),
				Translate.text("session.weekday." + from.getDayOfWeek().getValue()), CLOCK_TIME.format(from),
				clock(endsAt));
	}

	static String clock(Instant moment) {
		return CLOCK_TIME.format(LocalDateTime.ofInstant(moment, ChinaTime.ZONE));
	}

	/** 2.5 小时. */
	static String hours(BigDecimal hours) {
		return Translate.text("session.hours", plain(hours));
	}

	static String plain(BigDecimal hours) {
		return (hours.signum() == 0) ? "0" : hours.stripTrailingZeros().toPlainString();
	}

	static StatusBadge badge(SessionState state, Instant endsAt, Instant now) {
		return (state == SessionState.PLANNED && !endsAt.isAfter(now))
				? new StatusBadge(Tone.AMBER, Translate.text("session.state.unrecorded"), "clock")
				: new StatusBadge(state);
	}

	/** When it is, how, and where it stands. */
	static Div head(Instant startsAt, Instant endsAt, SessionWay way) {
		Span when = new Span(when(startsAt, endsAt));
		Span how = new Span(Translate.text(way.messageKey()));
		how.addClassName("ec-chip");
		Div head = new Div(when, how);
		head.addClassName("ec-row-title");
		return head;
	}

	/** Place and link; a link that is one can be followed. */
	static Div where(@Nullable String place, @Nullable String link, @Nullable String staff) {
		FactLine facts = new FactLine(place).caption();
		if (link != null) {
			if (link.startsWith("https://") || link.startsWith("http://")) {
				Anchor anchor = new Anchor(link, link);
				anchor.setTarget("_blank");
				anchor.getElement().setAttribute("rel", "noopener noreferrer");
				facts.add(anchor);
			}
			else {
				facts.and(link);
			}
		}
		if (staff != null) {
			facts.and(Translate.text("session.calendar.staff", staff));
		}
		return facts;
	}

	static Paragraph prose(String text) {
		Paragraph paragraph = new Paragraph(text);
		paragraph.addClassNames("ec-prose", "ec-secondary");
		return paragraph;
	}

	static Paragraph quiet(String text) {
		Paragraph paragraph = new Paragraph(text);
		paragraph.addClassName("ec-secondary");
		return paragraph;
	}

	/** A link that puts a session into a calendar. */
	static Anchor download(String path) {
		Anchor link = new Anchor(path, Translate.text("session.do.download"));
		link.setRouterIgnore(true);
		link.getElement().setAttribute("download", true);
		return link;
	}

}
