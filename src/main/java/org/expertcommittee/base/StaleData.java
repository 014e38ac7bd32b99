package org.expertcommittee.base;

/** Somebody else saved the record after it was read; nothing was changed. */
public class StaleData extends RuntimeException {

	public StaleData(String message) {
		super(message);
	}

	public StaleData(String message, Throwable cause) {
		super(message, cause);
	}

}
