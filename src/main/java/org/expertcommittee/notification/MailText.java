package org.expertcommittee.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says.
 *
 * @param plain for programs that show no HTML
 * @param html the same with links; every word from outside is escaped
 * @param invitation an entry for the reader's calendar, or nothing
 */
record MailText(String subject, String plain, String html, @Nullable Invitation invitation) {

	MailText(String subject, String plain, String html) {
		this(subject, plain, html, null);
	}

}
