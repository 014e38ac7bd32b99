package org.expertcommittee.certificate;

import java.security.SecureRandom;
import java.util.Base64;

/** Codes under which certificates can be verified: nobody can guess one. */
final class VerifyCodes {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 16;

	private VerifyCodes() {
	}

	/** 128 random bits as 22 characters that are safe in an address. */
	static String next() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Whether a text can be a code at all. */
	static boolean plausible(String text) {
		return text.matches("[A-Za-z0-9_-]{22}");
	}

}
