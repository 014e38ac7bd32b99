package org.expertcommittee.notification;

import java.util.Set;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/** One thing that one person was told. */
@Entity
@Untracked
class Notification extends BaseEntity {

	/** No text of the portal contains it: control characters are refused everywhere. */
	private static final String SEPARATOR = "\u001f";

	private static final int LONGEST_ARGUMENT = 300;

	private long accountId;

	@Enumerated(EnumType.STRING)
	private NotificationKind kind;

	private String occasion;

	private String messageKey;

	private String messageArgs;

	private @Nullable String link;

	private Instant createdAt;

	private @Nullable Instant readAt;

	private @Nullable Instant mailedAt;

	/** The mail that says it too. */
	private @Nullable Long mailId;

	/** What it is about, so that it can be kept from people. */
	private @Nullable String about;

	@SuppressWarnings("NullAway.Init")
	protected Notification() {
	}

	Notification(Reminder reminder, @Nullable String about, Instant at) {
		this.accountId = reminder.accountId();
		this.kind = reminder.kind();
		this.occasion = reminder.occasion();
		this.messageKey = reminder.messageKey();
		this.messageArgs = reminder.args().stream().map(Notification::plain).collect(Collectors.joining(SEPARATOR));
		this.link = reminder.link();
		this.about = about;
		this.createdAt = at;
	}

	private static String plain(String argument) {
		String text = argument.replaceAll("\\p{Cntrl}", " ");
		return (text.codePointCount(0, text.length()) <= LONGEST_ARGUMENT) ? text
				: text.substring(0, text.offsetByCodePoints(0, LONGEST_ARGUMENT - 1)) + "…";
	}

	/** The first reading counts. */
	void read(Instant at) {
		if (this.readAt == null) {
			this.readAt = at;
		}
	}

	void mailed(long newMailId, Instant at) {
		this.mailId = newMailId;
		this.mailedAt = at;
	}

	boolean isAbout(Set<String> things) {
		return this.about != null && things.contains(this.about);
	}

	long accountId() {
		return this.accountId;
	}

	NotificationItem toItem() {
		return new NotificationItem(requireId(), this.kind, this.messageKey, args(), this.link, this.createdAt,
				this.readAt != null);
	}

	/** Counts come back as numbers, so that English finds their plural. */
	private List<Object> args() {
		if (this.messageArgs.isEmpty()) {
			return List.of();
		}
		return Arrays.stream(this.messageArgs.split(SEPARATOR, -1))
			.map((text) -> text.matches("0|[1-9][0-9]{0,8}") ? (Object) Long.valueOf(text) : text)
			.toList();
	}

}
