package org.expertcommittee.certificate;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.certificate.pdf.PadesSigner;
import org.expertcommittee.certificate.pdf.SigningKey;
import org.expertcommittee.certificate.pdf.TimestampClient;
import org.expertcommittee.certificate.pdf.TimestampProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Signs with the keys in use and, when an authority is configured, its timestamp. Signers
 * are kept, because making one measures what a signature takes.
 */
@Component
class Signers {

	private static final Logger log = LoggerFactory.getLogger(Signers.class);

	private static final int KEPT = 16;

	private final Clock clock;

	private final @Nullable TimestampClient authority;

	private final Map<SigningKey, PadesSigner> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<SigningKey, PadesSigner> eldest) {
			return size() > KEPT;
		}
	};

	@Autowired
	Signers(PortalProperties portal, Clock clock) {
		this(clock, client(portal.signing()));
	}

	Signers(Clock clock, @Nullable TimestampClient authority) {
		this.clock = clock;
		this.authority = authority;
	}

	private static @Nullable TimestampClient client(PortalProperties.Signing signing) {
		return (signing.tsaUrl() != null)
				? new TimestampClient(signing.tsaUrl(), signing.tsaTimeout(), signing.tsaUser(), signing.tsaPassword())
				: null;
	}

	/**
	 * Signs a rendered certificate.
	 * @throws IllegalAct the timestamp authority gave no timestamp
	 * @throws org.expertcommittee.certificate.pdf.SigningKeyProblem the key may not sign
	 * now
	 */
	PadesSigner.Signed sign(SigningKey key, byte[] pdf) {
		try {
			return signer(key).signed(pdf);
		}
		catch (TimestampProblem ex) {
			TimestampClient asked = this.authority;
			String host = (asked != null) ? asked.host() : "";
			log.error("No timestamp from {}: {}", host, ex.getMessage());
			throw new IllegalAct("certificate.tsa." + ex.getReason().name(), host, ex.getDetail());
		}
	}

	private PadesSigner signer(SigningKey key) {
		synchronized (this.latest) {
			return this.latest.computeIfAbsent(key, (fresh) -> new PadesSigner(fresh, this.clock, this.authority));
		}
	}

}
