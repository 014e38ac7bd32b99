package org.expertcommittee.certificate.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.expertcommittee.certificate.pdf.SigningKeyProblem.Reason;

/**
 * The private key that certificates are signed with, and its certificate with those of
 * its issuers.
 */
public final class SigningKey {

	private final PrivateKey privateKey;

	private final List<X509Certificate> chain;

	private SigningKey(PrivateKey privateKey, List<X509Certificate> chain) {
		this.privateKey = privateKey;
		this.chain = List.copyOf(chain);
	}

	/**
	 * Opens a PKCS#12 file with one private key.
	 * @param file the key store
	 * @param password its password
	 * @param clock tells whether the certificate is valid now
	 * @return the key
	 * @throws SigningKeyProblem the key cannot be used, and why
	 */
	public static SigningKey load(Path file, char[] password, Clock clock) {
		KeyStore store = open(file, password);
		try {
			for (String alias : Collections.list(store.aliases())) {
				if (store.isKeyEntry(alias) && store.getKey(alias, password) instanceof PrivateKey key) {
					List<X509Certificate> chain = new ArrayList<>();
					for (Certificate certificate : store.getCertificateChain(alias)) {
						chain.add((X509Certificate) certificate);
					}
					SigningKey found = new SigningKey(key, chain);
					found.requireStrength();
					found.requireValid(clock.instant());
					return found;
				}
			}
		}
		catch (GeneralSecurityException ex) {
			throw new SigningKeyProblem(Reason.UNREADABLE, file.toString(), ex);
		}
		throw new SigningKeyProblem(Reason.NO_KEY, file.toString(), null);
	}

	/**
	 * The portal's own key: opened, or made when the folder does not exist yet.
	 * @param folder holds nothing but this key
	 * @param subject the committee's name, which the signature shows
	 * @param clock tells the time
	 * @return the key
	 * @throws SigningKeyProblem the folder exists, but its key cannot be used
	 */
	public static SigningKey ownIn(Path folder, String subject, Clock clock) {
		if (!Files.isDirectory(folder)) {
			OwnKeyMaker.make(folder, subject, clock);
		}
		Path file = folder.resolve(OwnKeyMaker.KEY_FILE);
		try {
			return load(file, Files.readString(folder.resolve(OwnKeyMaker.PASSWORD_FILE)).strip().toCharArray(), clock);
		}
		catch (IOException ex) {
			throw new SigningKeyProblem(Reason.MISSING, folder.resolve(OwnKeyMaker.PASSWORD_FILE).toString(), ex);
		}
	}

	private static KeyStore open(Path file, char[] password) {
		try (InputStream in = Files.newInputStream(file)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(in, password);
			return store;
		}
		catch (NoSuchFileException ex) {
			throw new SigningKeyProblem(Reason.MISSING, file.toString(), ex);
		}
		catch (IOException ex) {
			boolean password0 = ex.getCause() instanceof UnrecoverableKeyException;
			throw new SigningKeyProblem(password0 ? Reason.WRONG_PASSWORD : Reason.UNREADABLE, file.toString(), ex);
		}
		catch (GeneralSecurityException ex) {
			throw new SigningKeyProblem(Reason.UNREADABLE, file.toString(), ex);
		}
	}

	private void requireStrength() {
		boolean strong = switch (certificate().getPublicKey()) {
			case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= 2048;
			case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= 256;
			default -> false;
		};
		if (!strong) {
			throw new SigningKeyProblem(Reason.UNSUPPORTED, certificate().getPublicKey().getAlgorithm(), null);
		}
	}

	/** Refuses to sign outside the certificate's days. */
	void requireValid(Instant at) {
		if (at.isBefore(certificate().getNotBefore().toInstant())) {
			throw new SigningKeyProblem(Reason.NOT_YET_VALID, subject(), null);
		}
		if (at.isAfter(notAfter())) {
			throw new SigningKeyProblem(Reason.EXPIRED, subject(), null);
		}
	}

	PrivateKey privateKey() {
		return this.privateKey;
	}

	/** The signer's certificate first, then its issuers. */
	public List<X509Certificate> chain() {
		return this.chain;
	}

	/** The signer's certificate. */
	public X509Certificate certificate() {
		return this.chain.getFirst();
	}

	/** The signer's name as the certificate has it. */
	public String subject() {
		return Fingerprints.commonName(certificate());
	}

	/** The SHA-256 of the signer's certificate, in lower-case hexadecimal digits. */
	public String fingerprint() {
		return Fingerprints.sha256(certificate());
	}

	/** The last moment at which the key may sign. */
	public Instant notAfter() {
		return certificate().getNotAfter().toInstant();
	}

	@Override
	public String toString() {
		return "SigningKey[" + subject() + ", " + fingerprint() + "]";
	}

}
