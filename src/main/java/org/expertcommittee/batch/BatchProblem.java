package org.expertcommittee.batch;

import java.io.Serializable;
import java.util.List;

/**
 * Why something was not done.
 *
 * @param messageKey key of a text that says so
 * @param args values for the text's placeholders, texts or numbers
 */
public record BatchProblem(String messageKey, List<Object> args) implements Serializable {

	public BatchProblem {
		args = List.copyOf(args);
	}

	static BatchProblem of(String messageKey, Object... args) {
		return new BatchProblem(messageKey, List.of(args));
	}

}
