package org.expertcommittee.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.certificate.pdf.SigningKey;
import org.expertcommittee.certificate.pdf.SigningKeyProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Private keys, which are files: the one that the settings name, and those that the
 * portal keeps in the data folder for its own user alone. Each is opened once.
 */
@Component
class KeyFiles {

	private static final Logger log = LoggerFactory.getLogger(KeyFiles.class);

	private static final String KEPT = "signing-keys";

	private final PortalProperties portal;

	private final Clock clock;

	private final Map<String, SigningKey> opened = new ConcurrentHashMap<>();

	private volatile @Nullable SigningKey configured;

	KeyFiles(PortalProperties portal, Clock clock) {
		this.portal = portal;
		this.clock = clock;
	}

	boolean hasConfigured() {
		return this.portal.signing().keystore() != null;
	}

	/** Whether the portal made a key of its own for its first certificate. */
	boolean hasOwn() {
		return Files.isDirectory(ownFolder());
	}

	/**
	 * The key that the settings name, whatever its days.
	 * @throws SigningKeyProblem it cannot be opened
	 */
	SigningKey configured() {
		SigningKey key = this.configured;
		if (key == null) {
			Path file = this.portal.signing().keystore();
			if (file == null) {
				throw new SigningKeyProblem(SigningKeyProblem.Reason.NOT_CONFIGURED, "portal.signing.keystore", null);
			}
			String password = this.portal.signing().password();
			key = SigningKey.read(file, ((password != null) ? password : "").toCharArray());
			this.configured = key;
		}
		return key;
	}

	/**
	 * The portal's first own key, which is made when it does not exist yet.
	 * @throws SigningKeyProblem it exists, but cannot be opened
	 */
	SigningKey own(String subject) {
		if (hasOwn()) {
			return SigningKey.readFrom(ownFolder());
		}
		SigningKey key = SigningKey.ownIn(ownFolder(), subject, this.clock);
		log.info("No signing key is configured; the portal made its own in {}. Keep it with the backups.", ownFolder());
		return key;
	}

	/** Makes a further own key and keeps it. */
	SigningKey make(String subject) {
		Path draft = folder("draft-" + VerifyCodes.next());
		SigningKey key = SigningKey.ownIn(draft, subject, this.clock);
		SigningKey.move(draft, folder(key.fingerprint()));
		return key;
	}

	/** Keeps a key that came from elsewhere, under a password of its own. */
	void keep(SigningKey key) {
		key.keepIn(folder(key.fingerprint()));
	}

	/**
	 * The private key of a record.
	 * @throws SigningKeyProblem it is not there or cannot be opened
	 */
	SigningKey open(KeyOrigin origin, String fingerprint) {
		if (origin == KeyOrigin.CONFIGURED) {
			SigningKey key = configured();
			if (!key.fingerprint().equals(fingerprint)) {
				throw new SigningKeyProblem(SigningKeyProblem.Reason.NOT_CONFIGURED, fingerprint, null);
			}
			return key;
		}
		return this.opened.computeIfAbsent(fingerprint, (print) -> {
			SigningKey key = SigningKey.readFrom(folderOf(origin, print));
			if (!key.fingerprint().equals(print)) {
				throw new SigningKeyProblem(SigningKeyProblem.Reason.MISSING, print, null);
			}
			return key;
		});
	}

	/** How messages name where a key is: a file or a folder, without its path. */
	String name(KeyOrigin origin, String fingerprint) {
		Path configuredFile = this.portal.signing().keystore();
		if (origin == KeyOrigin.CONFIGURED) {
			return (configuredFile != null) ? String.valueOf(configuredFile.getFileName()) : "portal.signing.keystore";
		}
		Path folder = folderOf(origin, fingerprint);
		return folder.equals(ownFolder()) ? String.valueOf(folder.getFileName())
				: KEPT + "/" + fingerprint.substring(0, 8);
	}

	/** The name of the configured file, else of the own key's folder. */
	String usualName() {
		return name(hasConfigured() ? KeyOrigin.CONFIGURED : KeyOrigin.OWN, "");
	}

	private Path folderOf(KeyOrigin origin, String fingerprint) {
		Path kept = folder(fingerprint);
		return (origin == KeyOrigin.OWN && (fingerprint.isEmpty() || !Files.isDirectory(kept))) ? ownFolder() : kept;
	}

	private Path folder(String name) {
		return dataFolder().resolve(KEPT).resolve(name);
	}

	private Path ownFolder() {
		return dataFolder().resolve("signing");
	}

	private Path dataFolder() {
		return this.portal.dataDir().toAbsolutePath().normalize();
	}

}
