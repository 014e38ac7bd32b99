package org.expertcommittee.notification;

/**
 * How a person wants to be told about a kind of thing.
 *
 * @param inApp in the portal
 * @param byMail in the daily mail
 */
public record KindChoice(NotificationKind kind, boolean inApp, boolean byMail) {

	static KindChoice usual(NotificationKind kind) {
		return new KindChoice(kind, true, kind.mailedByDefault());
	}

	boolean nowhere() {
		return !this.inApp && !this.byMail;
	}

}
