package org.expertcommittee.certificate.pdf;

import org.jspecify.annotations.Nullable;

/**
 * What {@link PdfVerifier} found.
 *
 * @param result the verdict
 * @param signer the name in the signer's certificate; empty when there is none to be
 * trusted
 * @param fingerprint the SHA-256 of the signer's certificate in lower-case hexadecimal
 * digits; may be empty
 * @param timestamp what a timestamp authority confirmed, or null
 */
public record SignatureReport(Result result, String signer, String fingerprint, @Nullable Timestamp timestamp) {

	/** A signature without a timestamp. */
	public SignatureReport(Result result, String signer, String fingerprint) {
		this(result, signer, fingerprint, null);
	}

	static SignatureReport without(Result result) {
		return new SignatureReport(result, "", "");
	}

	/** Whether the signature fits and covers the whole file. */
	public boolean valid() {
		return this.result == Result.VALID;
	}

	/** The verdict. */
	public enum Result {

		/** The signature fits and covers everything but itself. */
		VALID,
		/** A PDF without signature. */
		NOT_SIGNED,
		/**
		 * Something was added after signing, or the signature never covered all of it.
		 */
		NOT_WHOLE_FILE,
		/** The signature does not fit the bytes. */
		CHANGED,
		/** No PDF, or one too damaged to read. */
		UNREADABLE

	}

}
