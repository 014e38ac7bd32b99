package org.expertcommittee.notification;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it.
 *
 * @param messageKey key of the sentence, shown in the reader's language
 * @param args values for the sentence: strings and numbers
 * @param link path within the portal where it can be dealt with, without a leading slash
 */
public record NotificationItem(long id, NotificationKind kind, String messageKey, List<Object> args,
		@Nullable String link, Instant createdAt, boolean read) {

	/**
	 * The sentence.
	 * @param language gives the text of a key with its values
	 */
	public String text(BiFunction<String, Object[], String> language) {
		return language.apply(this.messageKey, this.args.toArray());
	}

}
