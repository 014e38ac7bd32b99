package org.expertcommittee.session;

import java.util.List;

/**
 * Something that speaks against a session at that time; one can go past it.
 *
 * @param args values for the text's placeholders
 */
public record SessionWarning(String messageKey, List<Object> args) {

	static SessionWarning of(String messageKey, Object... args) {
		return new SessionWarning(messageKey, List.of(args));
	}

}
