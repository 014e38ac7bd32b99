package org.expertcommittee.notification;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox: written in the transaction that has something to say, sent later,
 * at least once. Its message id never changes, so that mail programs recognise a second
 * copy.
 */
@Entity
@Table(name = "mail_outbox")
@Untracked
class Mail extends BaseEntity {

	/** With the pauses between them, a server may be down for three days. */
	static final int MOST_ATTEMPTS = 20;

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

	private String messageId;

	private String recipient;

	private String subject;

	private String body;

	private String html;

	private @Nullable String calendar;

	private @Nullable String calendarMethod;

	@Enumerated(EnumType.STRING)
	private State state = State.WAITING;

	/** To which expert it goes, and what about, when it is about one thing. */
	private @Nullable Long expertId;

	private @Nullable String about;

	private int attempts;

	private Instant nextAttempt;

	private @Nullable String lastError;

	private Instant createdAt;

	private @Nullable Instant sentAt;

	@SuppressWarnings("NullAway.Init")
	protected Mail() {
	}

	Mail(String messageId, String recipient, MailText text, Instant at) {
		this.messageId = messageId;
		this.recipient = recipient;
		this.subject = text.subject();
		this.body = text.plain();
		this.html = text.html();
		Invitation invitation = text.invitation();
		this.calendar = (invitation != null) ? invitation.calendar() : null;
		this.calendarMethod = (invitation != null) ? invitation.method() : null;
		this.createdAt = at;
		this.nextAttempt = at;
	}

	/** Says to which expert it goes and what about. */
	Mail to(long recipientId, @Nullable String whatAbout) {
		this.expertId = recipientId;
		this.about = whatAbout;
		return this;
	}

	void sent(Instant at) {
		this.state = State.SENT;
		this.sentAt = at;
		this.lastError = null;
	}

	/** Tries again after a pause that doubles each time; gives up in the end. */
	void failed(MailProblem problem, Instant at) {
		this.lastError = problem.stored();
		if (this.attempts >= MOST_ATTEMPTS) {
			this.state = State.FAILED;
		}
		else {
			this.nextAttempt = at.plus(pause(this.attempts));
		}
	}

	/** The pause after so many attempts, 1 or more. */
	static Duration pause(int attempts) {
		Duration pause = FIRST_PAUSE;
		for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
			pause = pause.multipliedBy(2);
		}
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

	String messageId() {
		return this.messageId;
	}

	String recipient() {
		return this.recipient;
	}

	MailText text() {
		Invitation invitation = (this.calendar != null && this.calendarMethod != null)
				? new Invitation(this.calendarMethod, this.calendar) : null;
		return new MailText(this.subject, this.body, this.html, invitation);
	}

	State state() {
		return this.state;
	}

	int attempts() {
		return this.attempts;
	}

	Instant nextAttempt() {
		return this.nextAttempt;
	}

	@Nullable MailProblem problem() {
		return MailProblem.read(this.lastError);
	}

	/** How far a mail is. */
	enum State {

		WAITING, SENT, FAILED

	}

}
