package org.expertcommittee.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a list of one's messages is restricted to; {@code null} means any.
 *
 * @param read whether they have been read
 */
public record NotificationFilter(@Nullable Boolean read, @Nullable NotificationKind kind) {

	public static final NotificationFilter ALL = new NotificationFilter(null, null);

	public static final NotificationFilter UNREAD = new NotificationFilter(false, null);

}
