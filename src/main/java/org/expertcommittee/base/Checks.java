package org.expertcommittee.base;

import java.util.List;

import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/**
 * Checks an input record by its Jakarta constraints, the same ones that the form shows
 * while typing.
 */
@Component
public class Checks {

	private final Validator validator;

	Checks(Validator validator) {
		this.validator = validator;
	}

	/**
	 * Returns the record when all its constraints hold.
	 * @throws InvalidInput with one violation per failed constraint, each naming its
	 * field
	 */
	public <T extends Record> T valid(T data) {
		List<Violation> violations = this.validator.validate(data).stream().map(Violation::of).toList();
		if (!violations.isEmpty()) {
			throw new InvalidInput(violations);
		}
		return data;
	}

}
