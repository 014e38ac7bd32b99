package org.expertcommittee.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.expertcommittee.base.InvalidInput;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes robots work for each request, without an outside service: either the browser
 * finds a number whose hash begins with zeros, or the person adds up. The token says for
 * itself what was asked, of which browser and when; that it counts once is for the caller
 * to remember.
 */
@Component
class Challenges {

	private static final Duration VALID_FOR = Duration.ofHours(2);

	private static final int MOST_TOKEN = 200;

	private static final int MOST_WORK = 16;

	private final SecureRandom random = new SecureRandom();

	private final int bits;

	private final Clock clock;

	Challenges(@Value("${portal.intake.work-bits:16}") int bits, Clock clock) {
		this.bits = bits;
		this.clock = clock;
	}

	Challenge next(byte[] key, String browser) {
		String nonce = Secrets.token();
		int left = 3 + this.random.nextInt(17);
		int right = 3 + this.random.nextInt(17);
		String told = nonce + "." + this.clock.instant().getEpochSecond() + "." + left + "." + right;
		return new Challenge(told + "." + signature(key, told, browser), nonce, this.bits, left + " + " + right);
	}

	/**
	 * The nonce of a form whose challenge was met.
	 * @throws InvalidInput at {@code answer} when it is forged, expired or not met
	 */
	String check(byte[] key, Proof proof) {
		String token = proof.token();
		int end = token.lastIndexOf('.');
		if (token.length() > MOST_TOKEN || end < 0
				|| !same(token.substring(end + 1), signature(key, token.substring(0, end), proof.browser()))) {
			throw InvalidInput.at("answer", "intake.challenge.expired");
		}
		String[] told = token.split("\\.", -1);
		Instant made = Instant.ofEpochSecond(Long.parseLong(told[1]));
		if (made.plus(VALID_FOR).isBefore(this.clock.instant())) {
			throw InvalidInput.at("answer", "intake.challenge.expired");
		}
		int sum = Integer.parseInt(told[2]) + Integer.parseInt(told[3]);
		if (!worked(told[0], proof.work()) && !added(sum, proof.answer())) {
			throw InvalidInput.at("answer", "intake.challenge.wrong");
		}
		return told[0];
	}

	private boolean worked(String nonce, String work) {
		if (work.isEmpty() || work.length() > MOST_WORK) {
			return false;
		}
		byte[] hash = Secrets.digest((nonce + ":" + work).getBytes(StandardCharsets.UTF_8));
		int zeros = 0;
		for (byte part : hash) {
			int value = part & 0xff;
			if (value != 0) {
				zeros += Integer.numberOfLeadingZeros(value) - 24;
				break;
			}
			zeros += 8;
		}
		return zeros >= this.bits;
	}

	private static boolean added(int sum, String answer) {
		return Normalizer.normalize(answer, Normalizer.Form.NFKC).strip().equals(String.valueOf(sum));
	}

	private static String signature(byte[] key, String told, String browser) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(Secrets.sign(key, "request " + told + " " + browser));
	}

	private static boolean same(String left, String right) {
		return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
	}

}
