package org.expertcommittee.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.expertcommittee.account.AccountContact;
import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Texts;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** The administrator's look at how mail is doing. */
@Service
@PreAuthorize(Access.IS_ADMIN)
public class MailService {

	private final MailRepository mails;

	private final MailSetup setup;

	private final MailPost post;

	private final AccountContacts contacts;

	private final CurrentUser currentUser;

	private final AuditTrail audit;

	private final Texts texts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	MailService(MailRepository mails, MailSetup setup, MailPost post, AccountContacts contacts, CurrentUser currentUser,
			AuditTrail audit, Texts texts, PlatformTransactionManager transactions, Clock clock) {
		this.mails = mails;
		this.setup = setup;
		this.post = post;
		this.contacts = contacts;
		this.currentUser = currentUser;
		this.audit = audit;
		this.texts = texts;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public MailState state() {
		MailProblem problem = this.mails.findFirstByLastErrorIsNotNullOrderByNextAttemptDescIdDesc()
			.map(Mail::problem)
			.orElse(null);
		return new MailState(this.setup.configured(), this.setup.host(), this.setup.from(),
				this.mails.lastSent().orElse(null), this.mails.countByState(Mail.State.WAITING),
				this.mails.countByState(Mail.State.FAILED), problem);
	}

	/**
	 * Sends a mail to oneself at once, without a transaction: the server may take its
	 * time. Returns the address.
	 * @throws IllegalAct without a mail server or an address of one's own, or with what
	 * the server said
	 */
	public String sendTest() {
		if (!this.setup.configured()) {
			throw new IllegalAct("notification.mail.off");
		}
		String address = this.contacts.find(this.currentUser.require().accountId())
			.map(AccountContact::email)
			.orElseThrow(() -> new IllegalAct("notification.mail.noAddress"));
		String words = this.texts.get("notification.mail.test.text", Texts.CHINESE,
				ChinaTime.minute(this.clock.instant()));
		MailText text = new MailText(this.texts.get("notification.mail.test.subject", Texts.CHINESE), words,
				"<p>" + HtmlUtils.htmlEscape(words, "UTF-8") + "</p>");
		Optional<MailProblem> problem = this.post.send(this.setup.newMessageId(), address, text);
		this.transaction.executeWithoutResult(
				(status) -> this.audit.act("notification.mailTest", problem.map(MailProblem::stored).orElse(address)));
		problem.ifPresent((found) -> {
			throw new IllegalAct(found.messageKey(), found.detail());
		});
		return address;
	}

	/** Has mails that were given up tried again from now on; returns how many. */
	@Transactional
	public int retryFailed() {
		Instant now = this.clock.instant();
		int mails = this.mails.retryFailed(now);
		this.audit.act("notification.mailRetry", String.valueOf(mails));
		return mails;
	}

}
