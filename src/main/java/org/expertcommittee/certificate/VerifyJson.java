package org.expertcommittee.certificate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers for machines; {@code docs/verify.md} describes them. A field may be added,
 * but none renamed, removed or given another meaning without a new {@link #SCHEMA}.
 */
@Component
class VerifyJson {

	static final int SCHEMA = 1;

	static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

	private final JsonMapper json = JsonMapper.builder().build();

	private final PortalProperties portal;

	private final Texts texts;

	private final Clock clock;

	VerifyJson(PortalProperties portal, Texts texts, Clock clock) {
		this.portal = portal;
		this.texts = texts;
		this.clock = clock;
	}

	String certificate(PublicCheck check) {
		PublicCertificate certificate = check.certificate();
		return this.json.writeValueAsString(new Answer(SCHEMA, check.state().name(), certificate.valid(),
				certificate.number(), certificate.holderName(), certificate.officeName(), certificate.committeeName(),
				text(certificate.startsOn()), text(certificate.endsOn()), text(certificate.awardedOn()),
				text(certificate.endedOn()), text(certificate.extendedTo()), text(certificate.revokedOn()),
				certificate.successorNumber(), certificate.sha256(), key(check.proof().key()),
				text(check.proof().timestampedAt()), this.portal.address("/verify/" + certificate.verifyCode()),
				String.valueOf(text(check.at()))));
	}

	private static @Nullable Key key(@Nullable CertificateKey key) {
		if (key == null) {
			return null;
		}
		SigningKeyState state = key.state().over() ? key.state() : SigningKeyState.ACTIVE;
		return new Key(key.subject(), key.issuer(), key.algorithm(), key.fingerprint(), text(key.validFrom()),
				text(key.validUntil()), state.name(), text(key.retiredOn()));
	}

	String revoked(List<RevokedCertificate> revoked) {
		return this.json.writeValueAsString(new RevocationList(SCHEMA, revoked.size(),
				revoked.stream()
					.map((entry) -> new Revoked(entry.number(), state(entry), text(entry.day()), entry.successor(),
							entry.sha256()))
					.toList()));
	}

	static String state(RevokedCertificate entry) {
		return entry.replaced() ? "REPLACED" : "REVOKED";
	}

	/** An answer that names no certificate. */
	String problem(Problem problem, Locale locale, @Nullable String sha256) {
		return this.json.writeValueAsString(
				new Refusal(SCHEMA, problem.name(), this.texts.get("certificate.verify." + problem.key, locale), sha256,
						String.valueOf(text(this.clock.instant()))));
	}

	private static @Nullable String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

	private static @Nullable String text(@Nullable Instant moment) {
		return (moment != null) ? moment.truncatedTo(ChronoUnit.SECONDS).toString() : null;
	}

	/** Why there is no certificate in the answer; names are part of the JSON. */
	enum Problem {

		UNKNOWN("unknown"), NO_MATCH("noMatch"), NO_FILE("noFile"), TOO_LARGE("tooLarge"),
		TOO_MANY_REQUESTS("tooManyNext");

		private final String key;

		Problem(String key) {
			this.key = key;
		}

	}

	@JsonPropertyOrder({ "schema", "state", "valid", "number", "holder", "office", "committee", "startsOn", "endsOn",
			"awardedOn", "endedOn", "extendedTo", "revokedOn", "successor", "sha256", "key", "timestampedAt", "address",
			"checkedAt" })
	private record Answer(int schema, String state, boolean valid, String number, String holder, String office,
			String committee, @Nullable String startsOn, @Nullable String endsOn, @Nullable String awardedOn,
			@Nullable String endedOn, @Nullable String extendedTo, @Nullable String revokedOn,
			@Nullable String successor, String sha256, @Nullable Key key, @Nullable String timestampedAt,
			String address, String checkedAt) {
	}

	@JsonPropertyOrder({ "subject", "issuer", "algorithm", "fingerprint", "validFrom", "validUntil", "state",
			"retiredOn" })
	private record Key(String subject, String issuer, String algorithm, String fingerprint, @Nullable String validFrom,
			@Nullable String validUntil, String state, @Nullable String retiredOn) {
	}

	@JsonPropertyOrder({ "schema", "count", "certificates" })
	private record RevocationList(int schema, int count, List<Revoked> certificates) {
	}

	@JsonPropertyOrder({ "number", "state", "day", "successor", "sha256" })
	private record Revoked(String number, String state, @Nullable String day, @Nullable String successor,
			String sha256) {
	}

	@JsonPropertyOrder({ "schema", "error", "message", "sha256", "checkedAt" })
	private record Refusal(int schema, String error, String message, @Nullable String sha256, String checkedAt) {
	}

}
