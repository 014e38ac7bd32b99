package org.expertcommittee.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.security.SystemActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks every feature what people should be reminded of, once a day and at start, for the
 * days the portal was down.
 */
@Component
class ReminderRound {

	private static final Logger log = LoggerFactory.getLogger(ReminderRound.class);

	private final ObjectProvider<ReminderSource> sources;

	private final Recipients recipients;

	private final NotificationSender sender;

	private final Clock clock;

	private final boolean atStart;

	ReminderRound(ObjectProvider<ReminderSource> sources, Recipients recipients, NotificationSender sender, Clock clock,
			@Value("${portal.jobs.enabled:true}") boolean atStart) {
		this.sources = sources;
		this.recipients = recipients;
		this.sender = sender;
		this.clock = clock;
		this.atStart = atStart;
	}

	/** Beside the start: thousands may be due, and nobody should wait for them. */
	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.atStart) {
			Thread.ofPlatform().daemon().name("reminders-at-start").start(this::run);
		}
	}

	/** Tells what is due; one source's failure does not silence the others. */
	void run() {
		LocalDate today = ChinaTime.today(this.clock);
		int news = this.sources.orderedStream().mapToInt((source) -> ask(source, today)).sum();
		if (news > 0) {
			log.info("{} new reminders", news);
		}
	}

	private int ask(ReminderSource source, LocalDate today) {
		int news = 0;
		try {
			List<Reminder> due = SystemActor.call(() -> source.due(today, this.recipients));
			for (Reminder reminder : due) {
				if (SystemActor.call(() -> this.sender.tell(reminder))) {
					news++;
				}
			}
		}
		catch (RuntimeException ex) {
			log.error("Reminders of {} failed; the next round tries again", source.getClass().getSimpleName(), ex);
		}
		return news;
	}

}
