package org.expertcommittee.base;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

	private static final String STANDARD_PREFIX = "jakarta.validation.constraints.";

	public Violation {
		args = List.copyOf(args);
	}

	/**
	 * Translates a Jakarta violation: the standard constraints have the texts
	 * {@code base.constraint.<Name>}, any other message template is itself the key, with
	 * or without braces. Arguments are the constraint's attributes ordered by name, so
	 * that for {@code @Size} {0} is max and {1} is min.
	 */
	public static Violation of(ConstraintViolation<?> violation) {
		String template = violation.getMessageTemplate();
		String key = (template.startsWith("{") && template.endsWith("}")) ? template.substring(1, template.length() - 1)
				: template;
		if (key.startsWith(STANDARD_PREFIX)) {
			key = "base.constraint." + key.substring(STANDARD_PREFIX.length()).replace(".message", "");
		}
		Map<String, Object> attributes = new TreeMap<>(violation.getConstraintDescriptor().getAttributes());
		attributes.keySet().removeAll(List.of("message", "groups", "payload", "flags", "regexp"));
		String field = null;
		for (Path.Node node : violation.getPropertyPath()) {
			field = (field != null || node.getName() == null) ? field : node.getName();
		}
		return new Violation(field, key, List.copyOf(attributes.values()));
	}

}
