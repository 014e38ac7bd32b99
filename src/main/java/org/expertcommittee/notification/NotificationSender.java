package org.expertcommittee.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Through which features and jobs tell people something. */
@Component
public class NotificationSender {

	private final NotificationRepository notifications;

	private final MailRepository mails;

	private final Recipients recipients;

	private final Choices choices;

	private final Silence silence;

	private final Clock clock;

	NotificationSender(NotificationRepository notifications, MailRepository mails, Recipients recipients,
			Choices choices, Silence silence, Clock clock) {
		this.notifications = notifications;
		this.mails = mails;
		this.recipients = recipients;
		this.choices = choices;
		this.silence = silence;
		this.clock = clock;
	}

	/**
	 * Tells the person, in the running transaction or one of its own. An occasion that
	 * was told before changes nothing; nor does what the person chose not to be told or
	 * must not know of, or an account that does not exist.
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
		String about = this.silence.about(reminder.link());
		if (about != null && this.silence.ofAccount(reminder.accountId()).contains(about)) {
			return false;
		}
		this.notifications.saveAndFlush(new Notification(reminder, about, this.clock.instant()));
		return true;
	}

	/**
	 * Takes back what an expert was told about things that are now kept from him: in the
	 * portal, and by mails that were not sent yet. What else a daily mail said is mailed
	 * another time.
	 */
	@Transactional
	public void takeBack(long expertId) {
		Set<String> kept = this.silence.ofExpert(expertId);
		if (kept.isEmpty()) {
			return;
		}
		List<Long> unsent = new ArrayList<>(this.mails.unsent(expertId, kept));
		this.recipients.ofExpert(expertId).ifPresent((account) -> {
			this.notifications.lockAccount(account);
			List<Long> said = this.notifications.mailsAbout(account, kept);
			List<Long> daily = said.isEmpty() ? List.of() : this.mails.unsent(said);
			if (!daily.isEmpty()) {
				this.notifications.notMailed(daily);
				unsent.addAll(daily);
			}
			this.notifications.forget(account, kept);
		});
		if (!unsent.isEmpty()) {
			this.mails.takeBack(unsent);
		}
	}

	private boolean told(Reminder reminder) {
		return this.notifications.existsByAccountIdAndOccasion(reminder.accountId(), reminder.occasion());
	}

}
