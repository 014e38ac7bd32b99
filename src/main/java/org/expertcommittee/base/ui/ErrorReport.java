package org.expertcommittee.base.ui;

import java.security.SecureRandom;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.StaleData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/**
 * What a person is told when something fails. Refusals that the code foresees are said in
 * words; anything else gets a short reference that the log also has, and no technical
 * detail.
 */
class ErrorReport implements ErrorHandler {

	private static final Logger log = LoggerFactory.getLogger(ErrorReport.class);

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Without 0, O, 1 and I, which are mistaken for each other on the telephone. */
	private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int LENGTH = 8;

	@Override
	public void error(ErrorEvent event) {
		String message = message(event.getThrowable());
		if (UI.getCurrent() != null) {
			Notices.error(message);
		}
	}

	private static String message(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			switch (cause) {
				case AccessDeniedException denied -> {
					log.info("Refused: {}", denied.getMessage());
					return Translate.text("base.error.denied");
				}
				case NotFound missing -> {
					log.info("Not found: {}", missing.getMessage());
					return Translate.text("base.error.notFound");
				}
				case IllegalAct act -> {
					return Translate.text(act.messageKey(), act.args().toArray());
				}
				case InvalidInput input -> {
					return Translate.text(input.violations().getFirst().messageKey(),
							input.violations().getFirst().args().toArray());
				}
				case StaleData stale -> {
					log.info("Stale: {}", stale.getMessage());
					return Translate.text("base.conflict.message");
				}
				case OptimisticLockingFailureException stale -> {
					log.info("Stale: {}", stale.getMessage());
					return Translate.text("base.conflict.message");
				}
				default -> {
				}
			}
		}
		return Translate.text("base.error.unexpected", log(failure));
	}

	/** Writes the failure to the log and returns its reference. */
	static String log(Throwable failure) {
		StringBuilder reference = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		log.error("Unexpected error {}", reference, failure);
		return reference.toString();
	}

}
