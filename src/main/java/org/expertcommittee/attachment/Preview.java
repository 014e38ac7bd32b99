package org.expertcommittee.attachment;

import org.jspecify.annotations.Nullable;

/** Which files a browser may show instead of saving them, and what they may do there. */
enum Preview {

	PDF("default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; "
			+ "frame-ancestors 'self'; base-uri 'none'; form-action 'none'"),

	PICTURE("default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; "
			+ "form-action 'none'; sandbox");

	private final String policy;

	Preview(String policy) {
		this.policy = policy;
	}

	/** How files of that type are shown; nothing when they are only downloaded. */
	static @Nullable Preview of(String mediaType) {
		return switch (mediaType) {
			case "application/pdf" -> PDF;
			case "image/png", "image/jpeg", "image/webp", "image/gif" -> PICTURE;
			default -> null;
		};
	}

	/** The Content-Security-Policy they go out with. */
	String policy() {
		return this.policy;
	}

}
