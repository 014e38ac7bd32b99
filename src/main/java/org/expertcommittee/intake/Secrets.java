package org.expertcommittee.intake;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random tokens, codes for people, and what is kept of them. */
final class Secrets {

	/** No character that people mistake for another. */
	private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int CODE_CHARACTERS = 20;

	private static final int GROUP = 5;

	private static final int TOKEN_BYTES = 24;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secrets() {
	}

	/** 192 random bits as 32 characters that are safe in an address. */
	static String token() {
		byte[] bytes = new byte[TOKEN_BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	static String sha256(String text) {
		return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	static byte[] digest(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] sign(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The receipt code of a form, 100 bits: the same whenever it is asked for, so that a
	 * form that is sent twice has one receipt. Who has the database alone knows neither
	 * code nor form.
	 */
	static String receiptCode(byte[] key, String nonce) {
		byte[] bytes = sign(key, "receipt " + nonce);
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < CODE_CHARACTERS; i++) {
			code.append((i > 0 && i % GROUP == 0) ? "-" : "").append(ALPHABET.charAt(bytes[i] & 31));
		}
		return code.toString();
	}

	/** The code as it is hashed, however a person writes it. */
	static String normalCode(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
	}

}
