package org.expertcommittee.batch;

import java.security.SecureRandom;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Says in words why something failed; what nobody foresaw gets a reference. */
final class Problems {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Without 0, O, 1 and I, which are mistaken for each other on the telephone. */
	private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int REFERENCE_LENGTH = 8;

	private Problems() {
	}

	static BatchProblem of(RuntimeException failure) {
		return switch (failure) {
			case IllegalAct act -> new BatchProblem(act.messageKey(), act.args());
			case InvalidInput input -> of(input.violations().getFirst());
			case NotFound missing -> BatchProblem.of("batch.problem.notFound");
			case AccessDeniedException denied -> BatchProblem.of("batch.problem.denied");
			case StaleData stale -> BatchProblem.of("batch.problem.changed");
			case ConcurrencyFailureException busy -> BatchProblem.of("batch.problem.changed");
			default -> BatchProblem.of("batch.problem.unexpected", reference(failure));
		};
	}

	private static BatchProblem of(Violation violation) {
		return new BatchProblem(violation.messageKey(), violation.args());
	}

	private static String reference(RuntimeException failure) {
		StringBuilder reference = new StringBuilder(REFERENCE_LENGTH);
		for (int i = 0; i < REFERENCE_LENGTH; i++) {
			reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		log.error("Unexpected error {}", reference, failure);
		return reference.toString();
	}

}
