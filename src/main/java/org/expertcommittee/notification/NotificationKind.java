package org.expertcommittee.notification;

import java.util.Collection;
import java.util.Locale;

import org.expertcommittee.security.Role;

/** What people are told about; each can be chosen or not. */
public enum NotificationKind {

	/** An appointment's last day is near. */
	TERM_ENDS("calendar-clock", true),

	/** A certificate waits for the seal. */
	AWAITS_SEAL("stamp", true),

	/** A certificate waits to be handed over. */
	AWAITS_HAND_OVER("award", true),

	/** Something waits for this person's decision. */
	AWAITS_DECISION("user-check", true),

	/** An expert has a new assignment, or an opinion to complete. */
	ASSIGNMENT("list-todo", true),

	/** An expert declined or submitted an opinion. */
	EXPERT_REPLY("user-check", true),

	/** The other side wrote about an assignment. */
	COMMENT("messages-square", true),

	/** What has become of a recommendation, or that its day has passed. */
	RECOMMENDATION("lightbulb", true),

	/** Something is due soon, today or overdue. */
	DEADLINE("clock", true),

	/** A place of a draw by lot was filled anew, or cannot be. */
	DRAW("users", true),

	/** Sessions of a consultation; invitations are mailed by themselves. */
	SESSION("calendar-days", false),

	/** Work in the background has come to its end; stale by the next morning. */
	BATCH_FINISHED("circle-check", false);

	private final String icon;

	private final boolean mailed;

	NotificationKind(String icon, boolean mailed) {
		this.icon = icon;
		this.mailed = mailed;
	}

	/** Key of its words. */
	public String messageKey() {
		return "notification.kind." + name().toLowerCase(Locale.ROOT);
	}

	/** Lucide's name of its icon. */
	public String icon() {
		return this.icon;
	}

	/** Whether it is mailed to people who have not chosen. */
	boolean mailedByDefault() {
		return this.mailed;
	}

	/** Whether it is mailed within minutes, not the next morning. */
	boolean mailedAtOnce() {
		return this == ASSIGNMENT || this == COMMENT;
	}

	/** Whether people with one of these roles can be told about it. */
	boolean concerns(Collection<Role> any) {
		return switch (this) {
			case ASSIGNMENT -> any.contains(Role.EXPERT);
			case EXPERT_REPLY -> any.contains(Role.SECRETARIAT);
			case TERM_ENDS, AWAITS_HAND_OVER, COMMENT, RECOMMENDATION, DEADLINE, SESSION ->
				any.contains(Role.SECRETARIAT) || any.contains(Role.EXPERT);
			case AWAITS_SEAL, AWAITS_DECISION, DRAW -> any.contains(Role.SECRETARIAT);
			case BATCH_FINISHED -> any.contains(Role.SECRETARIAT) || any.contains(Role.ADMIN);
		};
	}

}
