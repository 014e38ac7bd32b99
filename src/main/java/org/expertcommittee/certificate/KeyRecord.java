package org.expertcommittee.certificate;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Untracked;
import org.expertcommittee.certificate.pdf.KeyFacts;
import org.jspecify.annotations.Nullable;

/**
 * The public facts of a key that certificates are or were signed with; it stays for as
 * long as one of them may be verified. The private key is a file.
 */
@Entity
@Table(name = "signing_key")
class KeyRecord extends BaseEntity {

	/** How long before a key's last day people are warned. */
	static final Duration WARNING = Duration.ofDays(60);

	/** The slot of the key for every committee without one of its own. */
	static final long GENERAL = 0;

	private @Nullable Long committeeId;

	private String fingerprint;

	private String subject;

	private String issuer;

	private String algorithm;

	private Instant validFrom;

	private Instant validUntil;

	@Untracked
	private String certificate;

	@Enumerated(EnumType.STRING)
	private KeyOrigin origin;

	@Enumerated(EnumType.STRING)
	private SigningKeyState state = SigningKeyState.PREPARED;

	@Untracked
	private @Nullable Long activeSlot;

	private String addedBy;

	private Instant addedAt;

	private @Nullable String retiredBy;

	private @Nullable Instant retiredAt;

	private @Nullable String retireReason;

	@SuppressWarnings("NullAway.Init")
	protected KeyRecord() {
	}

	/**
	 * A key that signs nothing yet.
	 * @param committeeId whose certificates it is for; of all committees when absent
	 */
	KeyRecord(@Nullable Long committeeId, X509Certificate certificate, KeyOrigin origin, String by, Instant at) {
		KeyFacts facts = KeyFacts.of(certificate);
		this.committeeId = committeeId;
		this.fingerprint = facts.fingerprint();
		this.subject = shortened(facts.subject());
		this.issuer = shortened(facts.issuer());
		this.algorithm = facts.algorithm();
		this.validFrom = facts.validFrom();
		this.validUntil = facts.validUntil();
		this.certificate = encoded(certificate);
		this.origin = origin;
		this.addedBy = by;
		this.addedAt = at;
	}

	/** 启用. Whatever key held the place must have been retired before. */
	void activate() {
		if (this.state != SigningKeyState.PREPARED || this.origin == KeyOrigin.FOUND) {
			throw new IllegalAct("certificate.keys.illegal.activate");
		}
		this.state = SigningKeyState.ACTIVE;
		this.activeSlot = slot();
	}

	/** 停用: it signs nothing more, for good; what it has signed stays verifiable. */
	void retire(String reason, String by, Instant at) {
		if (this.state.over()) {
			throw new IllegalAct("certificate.keys.illegal.retire");
		}
		stop(SigningKeyState.RETIRED, reason, by, at);
	}

	/**
	 * 泄露: somebody else may sign with it. Of a key retired before, the day stays on which
	 * it was.
	 */
	void reportCompromised(String reason, String by, Instant at) {
		if (this.state == SigningKeyState.COMPROMISED) {
			throw new IllegalAct("certificate.keys.illegal.compromised");
		}
		Instant since = this.retiredAt;
		stop(SigningKeyState.COMPROMISED, reason, by, (since != null) ? since : at);
	}

	private void stop(SigningKeyState next, String reason, String by, Instant at) {
		if (reason.isBlank()) {
			throw InvalidInput.whole("base.reasonRequired");
		}
		this.state = next;
		this.activeSlot = null;
		this.retireReason = reason.strip();
		this.retiredBy = by;
		this.retiredAt = at;
	}

	/** How it looks at that moment. */
	SigningKeyState shown(Instant now) {
		if (this.state.over()) {
			return this.state;
		}
		if (this.validUntil.isBefore(now)) {
			return SigningKeyState.EXPIRED;
		}
		boolean soon = this.state == SigningKeyState.ACTIVE && this.validUntil.isBefore(now.plus(WARNING));
		return soon ? SigningKeyState.EXPIRING : this.state;
	}

	boolean active() {
		return this.activeSlot != null;
	}

	/** The place it takes or would take when active. */
	long slot() {
		return (this.committeeId != null) ? this.committeeId : GENERAL;
	}

	CertificateKey toPublic(Instant now) {
		Instant retired = this.retiredAt;
		return new CertificateKey(this.subject, this.issuer, this.algorithm, this.fingerprint,
				ChinaTime.day(this.validFrom), ChinaTime.day(this.validUntil), shown(now),
				(retired != null) ? ChinaTime.day(retired) : null);
	}

	SigningKeyItem toItem(Instant now, @Nullable String committee, long certificates) {
		return new SigningKeyItem(requireId(), this.committeeId, committee, this.fingerprint, this.subject, this.issuer,
				this.algorithm, this.validFrom, this.validUntil, this.origin, this.state, shown(now), certificates,
				this.addedBy, this.addedAt, this.retiredBy, this.retiredAt, this.retireReason);
	}

	@Nullable Long committeeId() {
		return this.committeeId;
	}

	String fingerprint() {
		return this.fingerprint;
	}

	String subject() {
		return this.subject;
	}

	KeyOrigin origin() {
		return this.origin;
	}

	private static String encoded(X509Certificate certificate) {
		try {
			return Base64.getEncoder().encodeToString(certificate.getEncoded());
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static String shortened(String name) {
		return (name.length() > 300) ? name.substring(0, 300) : name;
	}

}
