package org.expertcommittee.matching;

import java.io.Serializable;
import java.util.List;

/**
 * A piece of explanation.
 *
 * @param args values for the placeholders of the text: texts and numbers
 */
public record Phrase(String messageKey, List<Object> args) implements Serializable {

	static Phrase of(String messageKey, Object... args) {
		return new Phrase(messageKey, List.of(args));
	}

}
