package org.expertcommittee.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How mail is doing.
 *
 * @param host the mail server; blank when none is configured
 * @param from the sender's address
 * @param lastSentAt when a mail was last taken by the server
 * @param waiting mails to be sent yet
 * @param failed mails that were given up
 * @param problem what last went wrong, if that mail has not been sent since
 */
public record MailState(boolean configured, String host, String from, @Nullable Instant lastSentAt, long waiting,
		long failed, @Nullable MailProblem problem) {
}
