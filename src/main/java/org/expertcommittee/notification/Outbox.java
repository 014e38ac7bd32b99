package org.expertcommittee.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the outbox off. No transaction is open while the mail server is spoken to; a stop
 * between its yes and our note sends a second copy with the same message id.
 */
@Component
class Outbox {

	private static final Logger log = LoggerFactory.getLogger(Outbox.class);

	private static final int AT_ONCE = 100;

	/** Longer than all time-outs of one mail together. */
	private static final Duration LONGEST_SENDING = Duration.ofMinutes(10);

	private static final Duration KEEP_SENT = Duration.ofDays(30);

	private final MailRepository mails;

	private final MailPost post;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Outbox(MailRepository mails, MailPost post, PlatformTransactionManager transactions, Clock clock) {
		this.mails = mails;
		this.post = post;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Sends what is due; returns how many were sent. */
	int workOff() {
		if (!this.post.ready()) {
			return 0;
		}
		int sent = 0;
		for (long id : this.mails.due(this.clock.instant(), Limit.of(AT_ONCE))) {
			Optional<Mail> taken = take(id);
			if (taken.isPresent()) {
				Mail mail = taken.get();
				Optional<MailProblem> problem = this.post.send(mail.messageId(), mail.recipient(), mail.text());
				note(id, problem);
				if (problem.isPresent() && problem.get().ofTheServer()) {
					return sent;
				}
				sent += problem.isEmpty() ? 1 : 0;
			}
		}
		return sent;
	}

	private Optional<Mail> take(long id) {
		return this.transaction.execute((status) -> {
			Instant now = this.clock.instant();
			return (this.mails.take(id, now, now.plus(LONGEST_SENDING)) == 1) ? this.mails.findById(id)
					: Optional.empty();
		});
	}

	private void note(long id, Optional<MailProblem> problem) {
		this.transaction.executeWithoutResult((status) -> {
			Mail mail = this.mails.findById(id).orElseThrow();
			if (problem.isEmpty()) {
				mail.sent(this.clock.instant());
				return;
			}
			mail.failed(problem.get(), this.clock.instant());
			log.warn("Mail {} was not sent (attempt {}{}): {}", id, mail.attempts(),
					(mail.state() == Mail.State.FAILED) ? ", the last" : "", problem.get().stored());
		});
	}

	/** Forgets mails that were sent long ago: they name people. */
	void tidyUp() {
		this.transaction
			.executeWithoutResult((status) -> this.mails.forgetSentBefore(this.clock.instant().minus(KEEP_SENT)));
	}

}
