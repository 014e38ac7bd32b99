package org.expertcommittee.certificate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Key files as administrators have them, good ones and bad ones. */
final class TestKeys {

	static final String PASSWORD = "Geheim·口令 1";

	private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

	private static final Instant UNTIL = Instant.parse("2036-01-01T00:00:00Z");

	private TestKeys() {
	}

	static byte[] good(String subject) throws Exception {
		return pkcs12(subject, keys("RSA", 2048), FROM, UNTIL);
	}

	static byte[] elliptic(String subject) throws Exception {
		return pkcs12(subject, keys("EC", 256), FROM, UNTIL);
	}

	static byte[] weak() throws Exception {
		return pkcs12("示例弱密钥", keys("RSA", 1024), FROM, UNTIL);
	}

	static byte[] valid(Instant from, Instant until) throws Exception {
		return pkcs12("示例机关", keys("EC", 256), from, until);
	}

	/** A key with the certificate of another one. */
	static byte[] mismatched() throws Exception {
		KeyPair keys = keys("EC", 256);
		return store(keys.getPrivate(), certificate("示例机关", keys("EC", 256), FROM, UNTIL));
	}

	static byte[] withoutPrivateKey() throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setCertificateEntry("certificate", certificate("示例机关", keys("EC", 256), FROM, UNTIL));
		return bytes(store);
	}

	private static byte[] pkcs12(String subject, KeyPair keys, Instant from, Instant until) throws Exception {
		return store(keys.getPrivate(), certificate(subject, keys, from, until));
	}

	private static KeyPair keys(String algorithm, int bits) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
		generator.initialize(bits);
		return generator.generateKeyPair();
	}

	private static X509Certificate certificate(String subject, KeyPair keys, Instant from, Instant until)
			throws Exception {
		X500Name name = new X500Name("CN=" + subject);
		String algorithm = "RSA".equals(keys.getPublic().getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA";
		return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name,
				BigInteger.valueOf(System.nanoTime()), Date.from(from), Date.from(until), name, keys.getPublic())
			.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
	}

	private static byte[] store(PrivateKey key, Certificate certificate) throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry("key", key, PASSWORD.toCharArray(), new Certificate[] { certificate });
		return bytes(store);
	}

	private static byte[] bytes(KeyStore store) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		store.store(out, PASSWORD.toCharArray());
		return out.toByteArray();
	}

}
