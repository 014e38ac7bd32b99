package org.expertcommittee.notification;

import java.util.Locale;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;

/** Whether a message has been read. */
public enum NotificationStatus implements Status {

	UNREAD(Tone.BLUE), READ(Tone.NEUTRAL);

	private final Tone tone;

	NotificationStatus(Tone tone) {
		this.tone = tone;
	}

	public static NotificationStatus of(NotificationItem item) {
		return item.read() ? READ : UNREAD;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "notification.status." + name().toLowerCase(Locale.ROOT);
	}

}
