package org.expertcommittee.certificate.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Writes the keys that the portal keeps, all of one or nothing: its own, with a
 * certification authority, and those it was given.
 */
final class OwnKeyMaker {

	static final String KEY_FILE = "signing.p12";

	static final String PASSWORD_FILE = "password";

	private static final String CA_FILE = "ca.p12";

	private static final String CA_CERTIFICATE_FILE = "ca.cer";

	private static final Duration CA_LIFE = Duration.ofDays(20 * 365L + 5);

	private static final Duration KEY_LIFE = Duration.ofDays(10 * 365L + 2);

	private static final SecureRandom RANDOM = new SecureRandom();

	private OwnKeyMaker() {
	}

	static void make(Path folder, String subject, Clock clock) {
		whole(folder, (draft) -> fill(draft, subject, clock.instant()));
	}

	/** Writes a key that came from elsewhere, under a password of its own. */
	static void keep(Path folder, SigningKey key) {
		whole(folder, (draft) -> store(draft.resolve(KEY_FILE), password(draft), key.privateKey(),
				key.chain().toArray(Certificate[]::new)));
	}

	private static void whole(Path folder, Filling filling) {
		Path absolute = folder.toAbsolutePath();
		try {
			Path parent = absolute.getParent();
			Files.createDirectories((parent != null) ? parent : absolute);
			Path draft = Files.createTempDirectory(parent, ".signing-",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			try {
				filling.fill(draft);
				Files.move(draft, absolute, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (FileSystemException ex) {
				discard(draft);
				// somebody else was faster: theirs is complete, because it was moved as a
				// whole
				if (!Files.isRegularFile(absolute.resolve(KEY_FILE))) {
					throw ex;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No signing key can be kept in " + folder, ex);
		}
		catch (GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("No signing key can be made", ex);
		}
	}

	private static void fill(Path folder, String subject, Instant now)
			throws IOException, GeneralSecurityException, OperatorCreationException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048, RANDOM);
		KeyPair authority = generator.generateKeyPair();
		KeyPair signer = generator.generateKeyPair();
		X500Name authorityName = name(subject + " CA");
		Instant from = now.minus(Duration.ofMinutes(5));
		X509Certificate authorityCertificate = certify(authorityName, authority, authorityName, authority, from,
				now.plus(CA_LIFE), true);
		X509Certificate signerCertificate = certify(name(subject), signer, authorityName, authority, from,
				now.plus(KEY_LIFE), false);
		String password = password(folder);
		store(folder.resolve(CA_FILE), password, authority.getPrivate(), authorityCertificate);
		store(folder.resolve(KEY_FILE), password, signer.getPrivate(), signerCertificate, authorityCertificate);
		byte[] encoded = authorityCertificate.getEncoded();
		write(folder.resolve(CA_CERTIFICATE_FILE), (out) -> out.write(encoded));
	}

	private static String password(Path folder) throws IOException, GeneralSecurityException {
		byte[] secret = new byte[24];
		RANDOM.nextBytes(secret);
		String password = HexFormat.of().formatHex(secret);
		write(folder.resolve(PASSWORD_FILE), (out) -> out.write(password.getBytes(StandardCharsets.US_ASCII)));
		return password;
	}

	private static X509Certificate certify(X500Name subject, KeyPair keys, X500Name issuer, KeyPair issuerKeys,
			Instant from, Instant until, boolean authority)
			throws GeneralSecurityException, OperatorCreationException, CertIOException {
		JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
		X509v3CertificateBuilder builder = new X509v3CertificateBuilder(issuer, new BigInteger(127, RANDOM).setBit(126),
				time(from), time(until), subject, SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
		builder.addExtension(Extension.basicConstraints, true,
				authority ? new BasicConstraints(0) : new BasicConstraints(false));
		builder.addExtension(Extension.keyUsage, true, new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign
				: KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
		builder.addExtension(Extension.subjectKeyIdentifier, false,
				identifiers.createSubjectKeyIdentifier(keys.getPublic()));
		builder.addExtension(Extension.authorityKeyIdentifier, false,
				identifiers.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
		return new JcaX509CertificateConverter()
			.getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKeys.getPrivate())));
	}

	/** RFC 5280: two-digit years up to 2049. */
	private static Time time(Instant at) {
		if (at.atZone(ZoneOffset.UTC).getYear() < 2050) {
			return new Time(new ASN1UTCTime(format("yyMMddHHmmss'Z'", at)));
		}
		return new Time(new ASN1GeneralizedTime(format("yyyyMMddHHmmss'Z'", at)));
	}

	private static String format(String pattern, Instant at) {
		return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(at);
	}

	private static X500Name name(String commonName) {
		return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
	}

	private static void store(Path file, String password, PrivateKey key, Certificate... chain)
			throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry("signing", key, password.toCharArray(), chain);
		write(file, (out) -> store.store(out, password.toCharArray()));
	}

	private static void write(Path file, Writing writing) throws IOException, GeneralSecurityException {
		Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try (OutputStream out = Files.newOutputStream(file)) {
			writing.to(out);
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	private static void discard(Path folder) throws IOException {
		for (String file : new String[] { PASSWORD_FILE, CA_FILE, KEY_FILE, CA_CERTIFICATE_FILE }) {
			Files.deleteIfExists(folder.resolve(file));
		}
		Files.deleteIfExists(folder);
	}

	/** Puts a key's files into a folder. */
	@FunctionalInterface
	private interface Filling {

		void fill(Path folder) throws IOException, GeneralSecurityException, OperatorCreationException;

	}

	/** Something that writes itself to a file. */
	@FunctionalInterface
	private interface Writing {

		void to(OutputStream out) throws IOException, GeneralSecurityException;

	}

}
