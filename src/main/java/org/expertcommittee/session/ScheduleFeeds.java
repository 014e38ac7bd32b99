package org.expertcommittee.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Addresses under which calendar programs read an expert's schedule. Whoever knows one
 * may read; the portal keeps a fingerprint alone.
 */
@Component
class ScheduleFeeds {

	static final String PATH = "/calendar/";

	private static final int TOKEN_BYTES = 24;

	private final JdbcClient jdbc;

	private final SecureRandom random = new SecureRandom();

	ScheduleFeeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean exists(long expertId) {
		return this.jdbc.sql("select count(*) from schedule_feed where expert_id = ?")
			.param(expertId)
			.query(Long.class)
			.single() > 0;
	}

	/** The new path. */
	String renew(long expertId, Instant at) {
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		end(expertId);
		this.jdbc.sql("""
				insert into schedule_feed (id, version, expert_id, token_hash, created_at)
				values (?, 0, ?, ?, ?)""").params(expertId, expertId, hash(token), Timestamp.from(at)).update();
		return PATH + token + ".ics";
	}

	void end(long expertId) {
		this.jdbc.sql("delete from schedule_feed where expert_id = ?").param(expertId).update();
	}

	/** Whose it is. */
	Optional<Long> expert(String token) {
		return this.jdbc.sql("select expert_id from schedule_feed where token_hash = ?")
			.param(hash(token))
			.query(Long.class)
			.optional();
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
