package org.expertcommittee.base;

import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with an input.
 *
 * @param field name of the record component, or nothing when the input as a whole is
 * wrong
 * @param messageKey key of a text that says what to do
 * @param args values for the text's placeholders
 */
public record Violation(@Nullable String field, String messageKey, List<Object> args) {

	public Violation {
		args = List.copyOf(args);
	}

	/**
	 * Takes over a Jakarta violation with its text, which {@code ValidationMessages} has
	 * in the language of the request.
	 */
	public static Violation of(ConstraintViolation<?> violation) {
		String field = null;
		for (Path.Node node : violation.getPropertyPath()) {
			field = (field != null || node.getName() == null) ? field : node.getName();
		}
		return new Violation(field, "base.asIs", List.of(violation.getMessage()));
	}

}
