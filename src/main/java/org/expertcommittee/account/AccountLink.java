package org.expertcommittee.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link with which a person sets a password. Only the hash of its secret is
 * kept.
 */
@Entity
class AccountLink extends BaseEntity {

	static final Duration VALID_FOR = Duration.ofDays(3);

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "account_id")
	private Account account;

	@Sensitive
	private String tokenHash;

	private Instant expiresAt;

	private @Nullable Instant usedAt;

	@SuppressWarnings("NullAway.Init")
	protected AccountLink() {
	}

	AccountLink(Account account, String token, Instant now) {
		this.account = account;
		this.tokenHash = hash(token);
		this.expiresAt = now.plus(VALID_FOR);
	}

	boolean usableAt(Instant now) {
		return this.usedAt == null && now.isBefore(this.expiresAt) && this.account.isEnabled();
	}

	void use(Instant now) {
		this.usedAt = now;
	}

	Account account() {
		return this.account;
	}

	static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
