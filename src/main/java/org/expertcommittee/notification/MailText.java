package org.expertcommittee.notification;

/**
 * What a mail says.
 *
 * @param plain for programs that show no HTML
 * @param html the same with links; every word from outside is escaped
 */
record MailText(String subject, String plain, String html) {
}
