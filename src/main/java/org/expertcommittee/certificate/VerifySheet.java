package org.expertcommittee.certificate;

import java.time.LocalDate;
import java.util.Locale;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.PublicPage;
import org.expertcommittee.base.Texts;
import org.expertcommittee.certificate.PublicCheck.PublicState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answer of the public page about one certificate; fits on one printed page. Every
 * value passes {@link VerifyPages#escape}.
 */
@Component
class VerifySheet {

	private final Texts texts;

	private final PortalProperties portal;

	VerifySheet(Texts texts, PortalProperties portal) {
		this.texts = texts;
		this.portal = portal;
	}

	/**
	 * The answer as HTML.
	 * @param sameFile whether a file was compared and found to be byte for byte the same
	 */
	String write(Locale locale, PublicCheck check, boolean sameFile) {
		return verdict(locale, check, sameFile) + facts(locale, check.certificate()) + proof(locale, check)
				+ "<p class=\"checked\">" + word(locale, "checked", ChinaTime.second(check.at()),
						this.portal.address("/verify/" + check.certificate().verifyCode()))
				+ "</p>";
	}

	private String verdict(Locale locale, PublicCheck check, boolean sameFile) {
		PublicCertificate certificate = check.certificate();
		PublicState state = check.state();
		String key = "state." + state.name().toLowerCase(Locale.ROOT);
		String text = switch (state) {
			case VALID, ENDED, EXPIRED -> word(locale, key + ".text", lastDay(certificate));
			case REVOKED -> word(locale, key + ".text", String.valueOf(certificate.revokedOn()));
			case REPLACED -> (certificate.successorNumber() != null)
					? word(locale, key + ".by", certificate.successorNumber()) : word(locale, key + ".text");
		};
		String same = sameFile ? " " + word(locale, "same") : "";
		// Green would say more than the committee can know when somebody else has its
		// key.
		PublicState look = (state == PublicState.VALID && compromised(check)) ? PublicState.EXPIRED : state;
		return PublicPage.banner(look.tone(), look.sign(), word(locale, key), text + same + remarks(locale, check));
	}

	/**
	 * What is true beside the state: the period was moved, the key is not in safe hands.
	 */
	private String remarks(Locale locale, PublicCheck check) {
		PublicCertificate certificate = check.certificate();
		StringBuilder remarks = new StringBuilder();
		LocalDate extended = certificate.extendedTo();
		if (extended != null) {
			remarks.append(remark(locale, "extended", extended));
		}
		LocalDate ended = certificate.endedOn();
		if (ended != null && check.state() != PublicState.ENDED) {
			remarks.append(remark(locale, "shortened", ended));
		}
		CertificateKey key = check.proof().key();
		if (key != null && compromised(check)) {
			remarks.append(remark(locale, "compromised", String.valueOf(key.retiredOn())));
		}
		return remarks.toString();
	}

	private static boolean compromised(PublicCheck check) {
		CertificateKey key = check.proof().key();
		return key != null && key.state() == SigningKeyState.COMPROMISED;
	}

	private String remark(Locale locale, String key, Object value) {
		return "</p><p class=\"remark\">" + word(locale, "remark." + key, value);
	}

	private static LocalDate lastDay(PublicCertificate certificate) {
		LocalDate ended = certificate.endedOn();
		LocalDate extended = certificate.extendedTo();
		if (ended != null) {
			return ended;
		}
		return (extended != null) ? extended : certificate.endsOn();
	}

	private String facts(Locale locale, PublicCertificate certificate) {
		return "<dl class=\"card\">" + fact(locale, "number", certificate.number())
				+ optional(locale, "successor", certificate.successorNumber())
				+ fact(locale, "name", certificate.holderName()) + fact(locale, "office", certificate.officeName())
				+ fact(locale, "committee", certificate.committeeName())
				+ fact(locale, "period",
						this.texts.get("base.period", locale, certificate.startsOn(), certificate.endsOn()))
				+ fact(locale, "awarded", certificate.awardedOn().toString())
				+ hash(locale, "sha256", certificate.sha256()) + "</dl>";
	}

	private String proof(Locale locale, PublicCheck check) {
		CertificateKey key = check.proof().key();
		if (key == null) {
			return "";
		}
		String state = word(locale, "key.in_use");
		if (key.state().over()) {
			state = word(locale, (key.state() == SigningKeyState.COMPROMISED) ? "key.compromised" : "key.retired",
					String.valueOf(key.retiredOn()));
		}
		String timestamp = (check.proof().timestampedAt() != null) ? "<dt>" + word(locale, "timestamp") + "</dt><dd>"
				+ word(locale, "beijing", ChinaTime.second(check.proof().timestampedAt())) + "</dd>" : "";
		return "<section class=\"card key\"><h2>" + word(locale, "key") + "</h2><dl>"
				+ fact(locale, "key.subject", key.subject()) + fact(locale, "key.issuer", key.issuer())
				+ fact(locale, "key.valid", this.texts.get("base.period", locale, key.validFrom(), key.validUntil()))
				+ "<dt>" + word(locale, "key.state") + "</dt><dd>" + state + "</dd>" + timestamp
				+ hash(locale, "key.fingerprint", key.fingerprint()) + "</dl></section>";
	}

	private String hash(Locale locale, String label, String value) {
		return "<dt>" + word(locale, label) + "</dt><dd class=\"hash\">" + VerifyPages.escape(value) + "</dd>";
	}

	private String optional(Locale locale, String label, @Nullable String value) {
		return (value != null) ? fact(locale, label, value) : "";
	}

	private String fact(Locale locale, String label, String value) {
		return "<dt>" + word(locale, label) + "</dt><dd>" + VerifyPages.escape(value) + "</dd>";
	}

	private String word(Locale locale, String key, Object... args) {
		return VerifyPages.escape(this.texts.get("certificate.verify." + key, locale, args));
	}

}
