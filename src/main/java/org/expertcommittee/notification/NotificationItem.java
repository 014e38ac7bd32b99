package org.expertcommittee.notification;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it.
 *
 * @param messageKey key of the sentence, shown in the reader's language
 * @param args values for the sentence
 * @param link path within the portal where it can be dealt with, without a leading slash
 */
public record NotificationItem(long id, NotificationKind kind, String messageKey, List<Object> args,
		@Nullable String link, Instant createdAt, boolean read) {
}
