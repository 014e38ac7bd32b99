package org.expertcommittee.certificate;

import java.io.UncheckedIOException;
import java.util.List;

import org.expertcommittee.attachment.ContentStore;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.certificate.pdf.PdfVerifier;
import org.expertcommittee.security.SystemActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At every start: says whether certificates can be signed, and sees to it that every key
 * one was ever signed with is known.
 */
@Component
class KeyCheck {

	private static final Logger log = LoggerFactory.getLogger(KeyCheck.class);

	private final SigningKeys keys;

	private final KeyRegister register;

	private final ContentStore store;

	private final JdbcClient jdbc;

	KeyCheck(SigningKeys keys, KeyRegister register, ContentStore store, JdbcClient jdbc) {
		this.keys = keys;
		this.register = register;
		this.store = store;
		this.jdbc = jdbc;
	}

	@EventListener(ApplicationReadyEvent.class)
	void checkAtStart() {
		SystemActor.run(() -> {
			SigningKeyInfo info = this.keys.info();
			if (info.problem() != null) {
				log.error(
						"The signing key {} cannot be used ({}): certificates cannot be issued until that is put right",
						info.location(), info.problem());
			}
			else if (info.subject() != null) {
				log.info("Certificates are signed by {} until {}", info.subject(), info.notAfter());
			}
			enrolFormerKeys();
		});
	}

	/** Certificates name their keys; from their files comes what else is to be known. */
	void enrolFormerKeys() {
		List<String> files = this.jdbc.sql("""
				select min(c.sha256) from certificate c where c.key_fingerprint is not null and c.sha256 is not null
				and not exists (select 1 from signing_key k where k.fingerprint = c.key_fingerprint)
				group by c.key_fingerprint""").query(String.class).list();
		for (String sha256 : files) {
			try {
				PdfVerifier.signer(CertificateService.read(this.store, sha256))
					.ifPresentOrElse(this.register::enrolFound,
							() -> log.warn("The key of the issued file {} cannot be told", sha256));
			}
			catch (NotFound | UncheckedIOException ex) {
				log.warn("The issued file {} is not there; its key stays unknown", sha256);
			}
		}
	}

}
