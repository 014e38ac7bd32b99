package org.expertcommittee.notification;

import java.time.Clock;
import java.util.Collection;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Through which features and jobs tell people something. */
@Component
public class NotificationSender {

	private final NotificationRepository notifications;

	private final Choices choices;

	private final Clock clock;

	NotificationSender(NotificationRepository notifications, Choices choices, Clock clock) {
		this.notifications = notifications;
		this.choices = choices;
		this.clock = clock;
	}

	/**
	 * Tells the person, in the running transaction or one of its own. An occasion that
	 * was told before changes nothing; nor does what the person chose not to be told, or
	 * an account that does not exist.
	 * @return whether it was news
	 */
	@Transactional
	public boolean tell(Reminder reminder) {
		if (told(reminder) || this.notifications.lockAccount(reminder.accountId()).isEmpty() || told(reminder)) {
			return false;
		}
		KindChoice choice = this.choices.of(reminder.accountId()).get(reminder.kind());
		if (choice != null && choice.nowhere()) {
			return false;
		}
		this.notifications.saveAndFlush(new Notification(reminder, this.clock.instant()));
		return true;
	}

	/**
	 * Takes back what was told a person about things that he may no longer know of.
	 * @param links where it could be dealt with
	 */
	@Transactional
	public void forget(long accountId, Collection<String> links) {
		this.notifications.deleteByAccountIdAndLinkIn(accountId, links);
	}

	private boolean told(Reminder reminder) {
		return this.notifications.existsByAccountIdAndOccasion(reminder.accountId(), reminder.occasion());
	}

}
