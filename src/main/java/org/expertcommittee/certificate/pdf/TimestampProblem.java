package org.expertcommittee.certificate.pdf;

import org.jspecify.annotations.Nullable;

/** The timestamp authority gave no timestamp that counts. */
public final class TimestampProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final String detail;

	TimestampProblem(Reason reason, String detail, @Nullable Throwable cause) {
		super(reason + ": " + detail, cause);
		this.reason = reason;
		this.detail = detail;
	}

	public Reason getReason() {
		return this.reason;
	}

	/** What it said, for example a status; may be empty. */
	public String getDetail() {
		return this.detail;
	}

	/** Why there is none. */
	public enum Reason {

		/** It cannot be reached, or did not answer in time. */
		UNREACHABLE,
		/** It answered with an HTTP error. */
		HTTP_ERROR,
		/** It refused, in its own words. */
		REFUSED,
		/** What it sent is no timestamp. */
		NOT_A_TIMESTAMP,
		/** Its timestamp is of something else, or its signature does not hold. */
		WRONG_TIMESTAMP

	}

}
