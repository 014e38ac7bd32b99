package org.expertcommittee.certificate;

import java.time.Instant;

/**
 * One look at a certificate, for a page or for a machine.
 *
 * @param at when it was looked up
 */
record PublicCheck(PublicCertificate certificate, PublicProof proof, Instant at) {

	/**
	 * The state as the public knows it. Whether the paper was handed over is nobody
	 * else's business.
	 */
	PublicState state() {
		return switch (this.certificate.state()) {
			case ISSUED, RECEIVED -> PublicState.VALID;
			case ENDED -> PublicState.ENDED;
			case REPLACED -> PublicState.REPLACED;
			case REVOKED -> PublicState.REVOKED;
			default -> PublicState.EXPIRED;
		};
	}

	/** What the public knows of a certificate's state; names are part of the JSON. */
	enum PublicState {

		VALID("green", "✓"), EXPIRED("amber", "!"), ENDED("amber", "!"), REPLACED("amber", "!"), REVOKED("red", "✕");

		private final String tone;

		private final String sign;

		PublicState(String tone, String sign) {
			this.tone = tone;
			this.sign = sign;
		}

		String tone() {
			return this.tone;
		}

		String sign() {
			return this.sign;
		}

	}

}
