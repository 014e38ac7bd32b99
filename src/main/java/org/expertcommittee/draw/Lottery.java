package org.expertcommittee.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How lots are drawn, so simple that anybody can do it again with {@code sha256sum}:
 * whoever has the smallest SHA-256 of {@code seed|number} comes first. The seed is the
 * SHA-256 of {@code secret|public input}; the secret's SHA-256 is known before the public
 * input is, so that neither alone decides. A change of any of this is another version.
 */
final class Lottery {

	static final String NAME = "SHA256-SORT";

	static final int VERSION = 1;

	private static final int SECRET_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Lottery() {
	}

	/** 256 random bits in hexadecimal digits. */
	static String newSecret() {
		byte[] bytes = new byte[SECRET_BYTES];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** What is shown before the draw: it holds the secret fast without telling it. */
	static String commitment(String secret) {
		return sha256(secret);
	}

	static String seed(String secret, @Nullable String publicInput) {
		return sha256(secret + "|" + ((publicInput != null) ? publicInput : ""));
	}

	/** An expert's lot; the smallest comes first. */
	static String digest(String seed, long number) {
		return sha256(seed + "|" + number);
	}

	/** What holds the pool fast: the numbers in ascending order, each on a line. */
	static String poolHash(Collection<Long> numbers) {
		return sha256(poolFile(numbers));
	}

	static String poolFile(Collection<Long> numbers) {
		return numbers.stream().sorted().map((number) -> number + "\n").collect(Collectors.joining());
	}

	/** The numbers with the first one drawn at the head. */
	static List<Long> order(String seed, Collection<Long> numbers) {
		record Lot(long number, String digest) {
		}
		return numbers.stream()
			.map((number) -> new Lot(number, digest(seed, number)))
			.sorted(Comparator.comparing(Lot::digest))
			.map(Lot::number)
			.toList();
	}

	static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A text as one word of a POSIX shell, whatever is in it. */
	static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
