package org.expertcommittee.notification.ui;

/** Addresses of the notification feature. */
public final class NotificationNavigation {

	/** All of one's own messages. */
	public static final String NOTIFICATIONS = "notifications";

	private NotificationNavigation() {
	}

}
