package org.expertcommittee.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.Texts;
import org.expertcommittee.notification.ExpertLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes sessions and days as iCalendar objects (RFC 5545), in Chinese; moments are in
 * UTC, so that no time zone has to be described.
 */
@Component
class SessionCalendar {

	private static final ProdId PRODUCT = new ProdId("-//Expert Committee Portal//Sessions//ZH");

	private final Texts texts;

	private final PortalProperties portal;

	private final ExpertLetters letters;

	private final ObjectProvider<CommitteeIdentityProvider> identity;

	SessionCalendar(Texts texts, PortalProperties portal, ExpertLetters letters,
			ObjectProvider<CommitteeIdentityProvider> identity) {
		this.texts = texts;
		this.portal = portal;
		this.letters = letters;
		this.identity = identity;
	}

	/** An invitation for one expert, or the news that it no longer holds. */
	String invitation(ConsultationSession session, CaseWords about, boolean cancelled, String path, String name,
			@Nullable String address) {
		return toOne(event(session, about, path, cancelled), cancelled, name, address);
	}

	/** Takes a session out of one expert's calendar without saying what it was about. */
	String removal(ConsultationSession session, String name, @Nullable String address) {
		VEvent event = timed(session, text("session.calendar.removed"));
		event.add(ImmutableStatus.VEVENT_CANCELLED);
		return toOne(event, true, name, address);
	}

	private String toOne(VEvent event, boolean cancelled, String name, @Nullable String address) {
		Organizer organizer = new Organizer(mailto(this.letters.from()));
		organizer.add(new Cn(committee()));
		event.add(organizer);
		if (address != null) {
			Attendee attendee = new Attendee(mailto(address));
			attendee.add(new Cn(name)).add(Role.REQ_PARTICIPANT).add(PartStat.NEEDS_ACTION).add(Rsvp.FALSE);
			event.add(attendee);
		}
		return write(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST, List.of(event));
	}

	/** A session to be put into any calendar. */
	String single(ConsultationSession session, CaseWords about, String path) {
		return write(null, List.of(event(session, about, path, false)));
	}

	/** Everything an expert has on the calendar. */
	String feed(List<SessionQueries.Own> sessions, List<SessionQueries.Open> open, Instant now) {
		List<VEvent> events = new ArrayList<>();
		sessions.forEach(
				(own) -> events.add(event(own.session(), own.about(), "my/assignments/" + own.assignmentId(), false)));
		open.forEach((one) -> {
			boolean reply = one.pending();
			events
				.add(day((reply ? "reply-" : "deadline-") + one.assignmentId(), reply ? one.replyBy() : one.deadline(),
						text(reply ? "session.calendar.reply" : "session.calendar.deadline", one.title()),
						"my/assignments/" + one.assignmentId(), now));
		});
		return write(null, events);
	}

	private VEvent event(ConsultationSession session, CaseWords about, String path, boolean cancelled) {
		VEvent event = timed(session, text("session.calendar.summary", about.title()));
		String where = (session.place() != null) ? session.place() : session.link();
		if (where != null) {
			event.add(new Location(where));
		}
		event.add(new Description(description(session, about)));
		event.add(new Url(URI.create(this.portal.address("/" + path))));
		event.add((cancelled || session.state() == SessionState.CANCELLED) ? ImmutableStatus.VEVENT_CANCELLED
				: ImmutableStatus.VEVENT_CONFIRMED);
		return event;
	}

	private static VEvent timed(ConsultationSession session, String summary) {
		VEvent event = new VEvent(false);
		event.add(new Uid(session.calendarUid()));
		event.add(new DtStamp(session.changedAt()));
		event.add(new Sequence(session.revision()));
		event.add(new DtStart<>(session.startsAt()));
		event.add(new DtEnd<>(session.endsAt()));
		event.add(new Summary(summary));
		return event;
	}

	private VEvent day(String id, LocalDate day, String summary, String path, Instant now) {
		VEvent event = new VEvent(false);
		event.add(new Uid(id + "@" + this.portal.publicUrl().getHost()));
		event.add(new DtStamp(now));
		event.add(new DtStart<>(day));
		event.add(new DtEnd<>(day.plusDays(1)));
		event.add(new Summary(summary));
		event.add(new Url(URI.create(this.portal.address("/" + path))));
		event.add(ImmutableTransp.TRANSPARENT);
		return event;
	}

	private String description(ConsultationSession session, CaseWords about) {
		List<String> lines = new ArrayList<>();
		lines.add(text("session.calendar.way", text(session.way().messageKey())));
		lines.add(text("session.calendar.enterprise", about.enterprise()));
		lines.add(text("session.calendar.number", about.caseNumber()));
		line(lines, "session.calendar.link", session.link());
		line(lines, "session.calendar.staff", session.staff());
		line(lines, "session.calendar.note", session.note());
		return String.join("\n", lines);
	}

	private void line(List<String> lines, String key, @Nullable String value) {
		if (value != null) {
			lines.add(text(key, value));
		}
	}

	/** Without a method it is no message, only what a calendar may take over. */
	private static String write(@Nullable Method method, List<VEvent> events) {
		Calendar calendar = new Calendar();
		calendar.add(PRODUCT);
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		if (method != null) {
			calendar.add(method);
		}
		for (CalendarComponent event : events) {
			calendar.add(event);
		}
		return IcsLines.fold(calendar.toString());
	}

	private static URI mailto(String address) {
		try {
			return new URI("mailto", address, null);
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private String committee() {
		CommitteeIdentityProvider known = this.identity.getIfAvailable();
		return (known != null) ? known.current().name() : text("session.calendar.secretariat");
	}

	private String text(String key, Object... args) {
		return this.texts.get(key, Texts.CHINESE, args);
	}

}
