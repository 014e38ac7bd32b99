package org.expertcommittee.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something a person should be told once.
 *
 * @param accountId whom
 * @param kind what about
 * @param occasion what is told, e.g. {@code term-ends:4711:30}; the same occasion is told
 * to the same person once
 * @param messageKey key of a one-sentence text
 * @param args values for the text's placeholders
 * @param link path within the portal where it can be dealt with, without a leading slash
 */
public record Reminder(long accountId, NotificationKind kind, String occasion, String messageKey, List<String> args,
		@Nullable String link) {
}
