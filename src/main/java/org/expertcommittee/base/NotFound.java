package org.expertcommittee.base;

/** There is no such record, or it is not this person's; the two must look the same. */
public class NotFound extends RuntimeException {

	public NotFound(String message) {
		super(message);
	}

}
