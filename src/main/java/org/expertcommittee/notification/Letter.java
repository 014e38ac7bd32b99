package org.expertcommittee.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mail to one person that does not wait for the daily one.
 *
 * @param lines what it says, one paragraph each, as plain text
 * @param link path within the portal, without a leading slash, or nothing
 * @param linkLabel the words of the link
 */
public record Letter(String subject, List<String> lines, @Nullable String link, String linkLabel,
		@Nullable Invitation invitation) {

	public Letter {
		lines = List.copyOf(lines);
	}

}
