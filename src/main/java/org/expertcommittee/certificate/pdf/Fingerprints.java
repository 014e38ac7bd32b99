package org.expertcommittee.certificate.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** How a certificate is named to people. */
final class Fingerprints {

	private Fingerprints() {
	}

	static String sha256(X509Certificate certificate) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
		}
		catch (NoSuchAlgorithmException | CertificateEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String commonName(X509Certificate certificate) {
		return commonName(certificate.getSubjectX500Principal());
	}

	static String issuerName(X509Certificate certificate) {
		return commonName(certificate.getIssuerX500Principal());
	}

	/** Kind and size of the public key, for example RSA 2048 or EC 256. */
	static String algorithm(X509Certificate certificate) {
		return switch (certificate.getPublicKey()) {
			case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
			case ECPublicKey ec -> "EC " + ec.getParams().getOrder().bitLength();
			default -> certificate.getPublicKey().getAlgorithm();
		};
	}

	private static String commonName(X500Principal principal) {
		X500Name name = X500Name.getInstance(principal.getEncoded());
		RDN[] names = name.getRDNs(BCStyle.CN);
		return (names.length > 0) ? names[0].getFirst().getValue().toString() : name.toString();
	}

}
