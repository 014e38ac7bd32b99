package org.expertcommittee.certificate;

import java.nio.file.Path;
import java.time.Clock;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.certificate.pdf.SigningKey;
import org.expertcommittee.certificate.pdf.SigningKeyProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The key that certificates are signed with: the configured one, or one that the portal
 * makes for itself in the data folder when the first certificate is issued.
 */
@Component
class SigningKeys {

	private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

	private final PortalProperties portal;

	private final Clock clock;

	private @Nullable SigningKey key;

	SigningKeys(PortalProperties portal, Clock clock) {
		this.portal = portal;
		this.clock = clock;
	}

	boolean configured() {
		return this.portal.signing().keystore() != null;
	}

	/**
	 * The key, opened once.
	 * @param subject name for a key that has to be made
	 * @throws IllegalAct when it cannot be used, saying why and what to do
	 */
	synchronized SigningKey require(String subject) {
		if (this.key == null) {
			try {
				this.key = load(subject);
			}
			catch (SigningKeyProblem ex) {
				throw refusal(ex);
			}
		}
		return this.key;
	}

	IllegalAct refusal(SigningKeyProblem problem) {
		log.error("Certificates cannot be signed: {}", problem.getMessage());
		return new IllegalAct("certificate.key." + problem.getReason().name(), where());
	}

	/** The key if it can be used without making one, else the problem or nothing. */
	synchronized SigningKeyInfo info() {
		try {
			if (this.key == null && (configured() || java.nio.file.Files.isDirectory(ownFolder()))) {
				this.key = load("");
			}
		}
		catch (SigningKeyProblem ex) {
			return new SigningKeyInfo(configured(), where(), null, null, null, ex.getReason().name());
		}
		SigningKey found = this.key;
		if (found == null) {
			return new SigningKeyInfo(configured(), where(), null, null, null, null);
		}
		boolean expired = found.notAfter().isBefore(this.clock.instant());
		return new SigningKeyInfo(configured(), where(), found.subject(), found.fingerprint(), found.notAfter(),
				expired ? SigningKeyProblem.Reason.EXPIRED.name() : null);
	}

	@EventListener(ApplicationReadyEvent.class)
	void checkAtStart() {
		SigningKeyInfo info = info();
		if (info.problem() != null) {
			log.error("The signing key {} cannot be used ({}): certificates cannot be issued until that is put right",
					info.location(), info.problem());
		}
		else if (info.subject() != null) {
			log.info("Certificates are signed by {} until {}", info.subject(), info.notAfter());
		}
	}

	private SigningKey load(String subject) {
		Path configured = this.portal.signing().keystore();
		if (configured != null) {
			String password = this.portal.signing().password();
			return SigningKey.load(configured, ((password != null) ? password : "").toCharArray(), this.clock);
		}
		Path folder = ownFolder();
		boolean fresh = !java.nio.file.Files.isDirectory(folder);
		SigningKey own = SigningKey.ownIn(folder, subject, this.clock);
		if (fresh) {
			log.info("No signing key is configured; the portal made its own in {}. Keep it with the backups.", folder);
		}
		return own;
	}

	private Path ownFolder() {
		return this.portal.dataDir().toAbsolutePath().normalize().resolve("signing");
	}

	private String where() {
		Path configured = this.portal.signing().keystore();
		return String.valueOf((configured != null) ? configured.getFileName() : ownFolder().getFileName());
	}

}
