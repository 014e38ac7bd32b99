package org.expertcommittee.base;

import java.util.List;

/** What a person typed cannot be accepted; each violation is shown at its field. */
public class InvalidInput extends RuntimeException {

	private final List<Violation> violations;

	public InvalidInput(List<Violation> violations) {
		super(violations.toString());
		this.violations = List.copyOf(violations);
	}

	/** A single violation at the field (record component) of that name. */
	public static InvalidInput at(String field, String key, Object... args) {
		return new InvalidInput(List.of(new Violation(field, key, List.of(args))));
	}

	/** A single violation of the input as a whole. */
	public static InvalidInput whole(String key, Object... args) {
		return new InvalidInput(List.of(new Violation(null, key, List.of(args))));
	}

	public List<Violation> violations() {
		return this.violations;
	}

}
