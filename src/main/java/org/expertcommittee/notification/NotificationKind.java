package org.expertcommittee.notification;

import java.util.Locale;

/** What people are told about; each can be chosen or not. */
public enum NotificationKind {

	/** An appointment's last day is near. */
	TERM_ENDS,

	/** A certificate waits for the seal. */
	AWAITS_SEAL,

	/** A certificate waits to be handed over. */
	AWAITS_HAND_OVER,

	/** Something waits for this person's decision. */
	AWAITS_DECISION,

	/** Work in the background has come to its end. */
	BATCH_FINISHED;

	/** Key of its words. */
	public String messageKey() {
		return "notification.kind." + name().toLowerCase(Locale.ROOT);
	}

}
