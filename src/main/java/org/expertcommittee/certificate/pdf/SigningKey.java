package org.expertcommittee.certificate.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
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

	private static final int RSA_BITS = 2048;

	private static final int EC_BITS = 256;

	private final PrivateKey privateKey;

	private final List<X509Certificate> chain;

	private SigningKey(PrivateKey privateKey, List<X509Certificate> chain) {
		this.privateKey = privateKey;
		this.chain = List.copyOf(chain);
	}

	/**
	 * Opens a PKCS#12 file with one private key that may sign now.
	 * @param file the key store
	 * @param password its password
	 * @param clock tells whether the certificate is valid now
	 * @return the key
	 * @throws SigningKeyProblem the key cannot be used, and why
	 */
	public static SigningKey load(Path file, char[] password, Clock clock) {
		SigningKey key = read(file, password);
		key.requireValid(clock.instant());
		return key;
	}

	/**
	 * Opens a PKCS#12 file with one private key, whatever the days of its certificate.
	 * @param file the key store
	 * @param password its password
	 * @return the key
	 * @throws SigningKeyProblem the file holds no key to sign with
	 */
	public static SigningKey read(Path file, char[] password) {
		try {
			return read(Files.readAllBytes(file), password);
		}
		catch (NoSuchFileException ex) {
			throw new SigningKeyProblem(Reason.MISSING, file.toString(), ex);
		}
		catch (IOException ex) {
			throw new SigningKeyProblem(Reason.UNREADABLE, file.toString(), ex);
		}
	}

	/**
	 * Opens the bytes of a PKCS#12 file with one private key.
	 * @param pkcs12 the key store
	 * @param password its password
	 * @return the key
	 * @throws SigningKeyProblem the bytes hold no key to sign with
	 */
	public static SigningKey read(byte[] pkcs12, char[] password) {
		KeyStore store = open(pkcs12, password);
		try {
			for (String alias : Collections.list(store.aliases())) {
				Certificate[] certificates = store.getCertificateChain(alias);
				if (certificates != null && store.isKeyEntry(alias)
						&& store.getKey(alias, password) instanceof PrivateKey key) {
					List<X509Certificate> chain = new ArrayList<>();
					for (Certificate certificate : certificates) {
						chain.add((X509Certificate) certificate);
					}
					SigningKey found = new SigningKey(key, chain);
					found.requireStrength();
					found.requirePair();
					return found;
				}
			}
		}
		catch (UnrecoverableKeyException ex) {
			throw new SigningKeyProblem(Reason.WRONG_PASSWORD, "PKCS#12", ex);
		}
		catch (GeneralSecurityException ex) {
			throw new SigningKeyProblem(Reason.UNREADABLE, "PKCS#12", ex);
		}
		throw new SigningKeyProblem(Reason.NO_KEY, "PKCS#12", null);
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
		SigningKey key = readFrom(folder);
		key.requireValid(clock.instant());
		return key;
	}

	/**
	 * A key that the portal keeps itself, whatever the days of its certificate.
	 * @param folder what {@link #ownIn} or {@link #keepIn} made
	 * @return the key
	 * @throws SigningKeyProblem the key is not there or cannot be read
	 */
	public static SigningKey readFrom(Path folder) {
		Path password = folder.resolve(OwnKeyMaker.PASSWORD_FILE);
		try {
			return read(folder.resolve(OwnKeyMaker.KEY_FILE), Files.readString(password).strip().toCharArray());
		}
		catch (IOException ex) {
			throw new SigningKeyProblem(Reason.MISSING, password.toString(), ex);
		}
	}

	/**
	 * Keeps the key under a new password in a folder that only the portal's user may
	 * read; all of it or nothing.
	 * @param folder does not exist yet, or holds this key already
	 */
	public void keepIn(Path folder) {
		OwnKeyMaker.keep(folder, this);
	}

	/**
	 * Moves a kept key to another folder beside it.
	 * @param from what {@link #ownIn} or {@link #keepIn} made
	 * @param to does not exist yet
	 */
	public static void move(Path from, Path to) {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The signing key in " + from + " cannot be moved", ex);
		}
	}

	private static KeyStore open(byte[] pkcs12, char[] password) {
		try (InputStream in = new ByteArrayInputStream(pkcs12)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(in, password);
			return store;
		}
		catch (IOException ex) {
			boolean wrongPassword = ex.getCause() instanceof UnrecoverableKeyException;
			throw new SigningKeyProblem(wrongPassword ? Reason.WRONG_PASSWORD : Reason.UNREADABLE, "PKCS#12", ex);
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			// a damaged file may break the parser in any way
			throw new SigningKeyProblem(Reason.UNREADABLE, "PKCS#12", ex);
		}
	}

	/**
	 * A certificate that belongs to another key would make signatures nobody can check.
	 */
	private void requirePair() throws GeneralSecurityException {
		Signature signature = Signature.getInstance(signatureAlgorithm());
		signature.initSign(this.privateKey);
		signature.update(certificate().getSerialNumber().toByteArray());
		byte[] signed = signature.sign();
		signature.initVerify(certificate().getPublicKey());
		signature.update(certificate().getSerialNumber().toByteArray());
		if (!signature.verify(signed)) {
			throw new SigningKeyProblem(Reason.NO_KEY, subject(), null);
		}
	}

	private String signatureAlgorithm() {
		return "RSA".equals(certificate().getPublicKey().getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA";
	}

	private void requireStrength() {
		boolean strong = switch (certificate().getPublicKey()) {
			case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS;
			case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= EC_BITS;
			default -> false;
		};
		if (!strong) {
			throw new SigningKeyProblem(Reason.UNSUPPORTED, certificate().getPublicKey().getAlgorithm(), null);
		}
	}

	/**
	 * Refuses to sign outside the certificate's days.
	 * @throws SigningKeyProblem not valid yet, or not any more
	 */
	public void requireValid(Instant at) {
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

	/** The issuer's name as the certificate has it. */
	public String issuer() {
		return Fingerprints.issuerName(certificate());
	}

	/** Kind and size of the key, for example RSA 2048. */
	public String algorithm() {
		return Fingerprints.algorithm(certificate());
	}

	/** The first moment at which the key may sign. */
	public Instant notBefore() {
		return certificate().getNotBefore().toInstant();
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
