package org.expertcommittee.certificate.pdf;

import org.jspecify.annotations.Nullable;

/** Why a signing key cannot be used. */
public final class SigningKeyProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** What is wrong. */
	public enum Reason {

		/** There is no such file. */
		MISSING,
		/** The key came from a setting that is not there any more. */
		NOT_CONFIGURED,
		/** The password does not open the file. */
		WRONG_PASSWORD,
		/** The file is no PKCS#12 key store. */
		UNREADABLE,
		/** The key store holds no private key with its certificate. */
		NO_KEY,
		/** Neither RSA of 2048 bits or more nor EC P-256 or better. */
		UNSUPPORTED,
		/** The certificate is not valid yet. */
		NOT_YET_VALID,
		/** The certificate is not valid any more. */
		EXPIRED

	}

	private final Reason reason;

	/**
	 * A problem with a key.
	 * @param reason what is wrong
	 * @param detail which file or key, for the log
	 */
	public SigningKeyProblem(Reason reason, String detail, @Nullable Throwable cause) {
		super(reason + ": " + detail, cause);
		this.reason = reason;
	}

	public Reason getReason() {
		return this.reason;
	}

}
