package org.expertcommittee.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.expertcommittee.account.AccountContact;
import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.base.ChinaTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily mail: one for each person who has an address and unread messages of kinds
 * that she wants mailed. A message is mailed once: it is marked in the transaction that
 * puts the mail into the outbox.
 */
@Component
class Digest {

	private static final Logger log = LoggerFactory.getLogger(Digest.class);

	private static final Duration DAY = Duration.ofDays(1);

	private static final Set<NotificationKind> AT_ONCE = Arrays.stream(NotificationKind.values())
		.filter(NotificationKind::mailedAtOnce)
		.collect(Collectors.toUnmodifiableSet());

	private final NotificationRepository notifications;

	private final MailRepository mails;

	private final Choices choices;

	private final AccountContacts contacts;

	private final Silence silence;

	private final MailSetup setup;

	private final DigestText text;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Digest(NotificationRepository notifications, MailRepository mails, Choices choices, AccountContacts contacts,
			Silence silence, MailSetup setup, DigestText text, PlatformTransactionManager transactions, Clock clock) {
		this.notifications = notifications;
		this.mails = mails;
		this.choices = choices;
		this.contacts = contacts;
		this.silence = silence;
		this.setup = setup;
		this.text = text;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Puts today's mails into the outbox; returns how many. Without a mail server nothing
	 * is written, and messages stay unmailed.
	 */
	int write() {
		return this.setup.configured()
				? write(this.notifications.accountsWithUnmailed(), EnumSet.allOf(NotificationKind.class)) : 0;
	}

	/**
	 * Mails what cannot wait for the morning; returns how many mails. What is older than
	 * a day was left for the daily mail.
	 */
	int writeSoon() {
		return this.setup.configured()
				? write(this.notifications.accountsWithUnmailed(AT_ONCE, this.clock.instant().minus(DAY)), AT_ONCE) : 0;
	}

	private int write(List<Long> accounts, Set<NotificationKind> kinds) {
		int written = 0;
		for (long accountId : accounts) {
			try {
				if (Boolean.TRUE.equals(this.transaction.execute((status) -> writeTo(accountId, kinds)))) {
					written++;
				}
			}
			catch (RuntimeException ex) {
				log.error("The daily mail to account {} could not be written; tomorrow's will say it", accountId, ex);
			}
		}
		return written;
	}

	private boolean writeTo(long accountId, Set<NotificationKind> kinds) {
		this.notifications.lockAccount(accountId);
		AccountContact contact = this.contacts.find(accountId).filter(AccountContact::enabled).orElse(null);
		String email = (contact != null) ? contact.email() : null;
		Set<NotificationKind> wanted = this.choices.kinds(accountId,
				(choice) -> choice.byMail() && kinds.contains(choice.kind()));
		if (contact == null || email == null || wanted.isEmpty()) {
			return false;
		}
		Set<String> kept = this.silence.ofAccount(accountId);
		List<Notification> news = this.notifications
			.findByAccountIdAndMailedAtIsNullAndReadAtIsNullAndKindInOrderByCreatedAtDescIdDesc(accountId, wanted)
			.stream()
			.filter((one) -> !one.isAbout(kept))
			.toList();
		if (news.isEmpty()) {
			return false;
		}
		Instant now = this.clock.instant();
		MailText words = this.text.write(contact.displayName(), ChinaTime.day(now),
				news.stream().map(Notification::toItem).toList());
		Mail mail = this.mails.save(new Mail(this.setup.newMessageId(), email, words, now));
		news.forEach((notification) -> notification.mailed(mail.requireId(), now));
		return true;
	}

}
