package org.expertcommittee.certificate.pdf;

/**
 * A text is too long for its place on the page, even at the smallest size that can be
 * read.
 */
public final class TextDoesNotFit extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Which text is too long. */
	public enum Part {

		/** The heading. */
		HEADING,
		/** The line with the number. */
		NUMBER,
		/** Salutation, body and closing together. */
		BODY,
		/** The issuing unit. */
		ISSUER,
		/** The official date. */
		DATE,
		/** The address in the QR code. */
		VERIFY_URL,
		/** The words below the QR code. */
		QR_CAPTION,
		/** The text of the sample seal. */
		SEAL,
		/** The words across a draft. */
		WATERMARK

	}

	private final Part part;

	TextDoesNotFit(Part part) {
		super("The text of " + part + " is too long for its place on the certificate");
		this.part = part;
	}

	public Part getPart() {
		return this.part;
	}

}
