package org.expertcommittee.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Texts;
import org.expertcommittee.notification.Invitation;
import org.expertcommittee.notification.Letter;
import org.expertcommittee.notification.ExpertLetters;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells experts of sessions: in the portal, and by a mail that their calendars
 * understand. The address of the calendar entry stays the same, its revision rises.
 */
@Component
class SessionInvitations {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

	private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

	private final SessionCalendar calendar;

	private final SessionQueries queries;

	private final ExpertLetters letters;

	private final NotificationSender sender;

	private final Recipients recipients;

	private final Texts texts;

	SessionInvitations(SessionCalendar calendar, SessionQueries queries, ExpertLetters letters,
			NotificationSender sender, Recipients recipients, Texts texts) {
		this.calendar = calendar;
		this.queries = queries;
		this.letters = letters;
		this.sender = sender;
		this.recipients = recipients;
		this.texts = texts;
	}

	/**
	 * Invites experts, or tells them what has changed.
	 * @return names of those who could not be written to
	 */
	List<String> invite(ConsultationSession session, Collection<SessionExpert> experts, boolean changed) {
		return tell(session, experts, changed ? "changed" : "invited", null);
	}

	/** Takes invitations back. */
	List<String> takeBack(ConsultationSession session, Collection<SessionExpert> experts, String reason) {
		return tell(session, experts, "cancelled", reason);
	}

	private List<String> tell(ConsultationSession session, Collection<SessionExpert> experts, String what,
			@Nullable String reason) {
		CaseWords about = this.queries.about(session.consultationId());
		Map<Long, String> names = this.queries.names(experts.stream().map(SessionExpert::expertId).toList());
		boolean cancelled = reason != null;
		List<String> notWritten = new ArrayList<>();
		for (SessionExpert expert : experts) {
			String name = names.getOrDefault(expert.expertId(), "");
			String path = "my/assignments/" + expert.assignmentId();
			if (cancelled && this.queries.left(expert.assignmentId())) {
				takeOut(session, expert, name);
				continue;
			}
			String entry = this.calendar.invitation(session, about, cancelled, path, name,
					this.letters.addressOf(expert.expertId()).orElse(null));
			Letter letter = new Letter(text("session.mail." + what + ".subject", about.title()),
					lines(session, about, name, what, reason), path, text("session.mail.link"),
					new Invitation(cancelled ? "CANCEL" : "REQUEST", entry));
			if (!this.letters.toExpert(expert.expertId(), letter)) {
				notWritten.add(name);
			}
			this.recipients.ofExpert(expert.expertId())
				.ifPresent((account) -> this.sender.tell(new Reminder(account, NotificationKind.SESSION,
						"session:" + session.requireId() + ":" + session.revision() + ":" + what,
						"session.told." + what, List.of(about.title(), when(session)), path)));
		}
		return notWritten;
	}

	/**
	 * Takes the entry out of the calendar of somebody who must not know of the case any
	 * more: nothing is said of it.
	 */
	private void takeOut(ConsultationSession session, SessionExpert expert, String name) {
		String entry = this.calendar.removal(session, name, this.letters.addressOf(expert.expertId()).orElse(null));
		this.letters.toExpert(expert.expertId(),
				new Letter(text("session.mail.removed.subject"),
						List.of(text("session.mail.greeting", name), text("session.mail.removed.text", when(session))),
						null, "", new Invitation("CANCEL", entry)));
	}

	private List<String> lines(ConsultationSession session, CaseWords about, String name, String what,
			@Nullable String reason) {
		List<String> lines = new ArrayList<>();
		lines.add(text("session.mail.greeting", name));
		lines.add(text("session.mail." + what + ".text", about.title(), about.enterprise()));
		lines.add(text("session.mail.when", when(session)));
		lines.add(text("session.calendar.way", text(session.way().messageKey())));
		line(lines, "session.mail.place", session.place());
		line(lines, "session.calendar.link", session.link());
		line(lines, "session.calendar.note", session.note());
		line(lines, "session.mail.reason", reason);
		return lines;
	}

	private void line(List<String> lines, String key, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			lines.add(text(key, value));
		}
	}

	private String when(ConsultationSession session) {
		LocalDateTime from = LocalDateTime.ofInstant(session.startsAt(), ChinaTime.ZONE);
		return text("session.when", DAY.format(from), text("session.weekday." + from.getDayOfWeek().getValue()),
				CLOCK_TIME.format(from), clock(session.endsAt()));
	}

	private static String clock(Instant moment) {
		return CLOCK_TIME.format(LocalDateTime.ofInstant(moment, ChinaTime.ZONE));
	}

	private String text(String key, Object... args) {
		return this.texts.get(key, Texts.CHINESE, args);
	}

}
