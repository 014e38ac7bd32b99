package org.expertcommittee.certificate.pdf;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * What a timestamp authority confirmed: that the signature existed at that time.
 *
 * @param at the time
 * @param authority the name in its certificate
 */
public record Timestamp(Instant at, String authority) {

	/** Whether a signature carries one, good or not. */
	static boolean isOn(SignerInformation signer) {
		return attribute(signer) != null;
	}

	/** The timestamp of a signature, or null when there is none that holds. */
	static @Nullable Timestamp of(SignerInformation signer) {
		Attribute attribute = attribute(signer);
		if (attribute == null || attribute.getAttrValues().size() != 1) {
			return null;
		}
		try {
			ASN1Encodable value = attribute.getAttrValues().getObjectAt(0);
			return of(new TimeStampToken(ContentInfo.getInstance(value)), signer.getSignature());
		}
		catch (TSPException | IOException | RuntimeException ex) {
			return null;
		}
	}

	/** The token's facts, if it is of these bytes and its own signature holds. */
	static @Nullable Timestamp of(TimeStampToken token, byte[] bytes) {
		try {
			X509Certificate certificate = certificate(token);
			if (certificate == null) {
				return null;
			}
			token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
			String algorithm = token.getTimeStampInfo().getMessageImprintAlgOID().getId();
			byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes);
			if (!MessageDigest.isEqual(digest, token.getTimeStampInfo().getMessageImprintDigest())) {
				return null;
			}
			return new Timestamp(token.getTimeStampInfo().getGenTime().toInstant(),
					Fingerprints.commonName(certificate));
		}
		catch (TSPException | OperatorCreationException | GeneralSecurityException ex) {
			return null;
		}
	}

	private static @Nullable Attribute attribute(SignerInformation signer) {
		AttributeTable attributes = signer.getUnsignedAttributes();
		return (attributes != null) ? attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken) : null;
	}

	@SuppressWarnings("unchecked") // Bouncy Castle's selector of a signer is one of
									// certificates
	private static @Nullable X509Certificate certificate(TimeStampToken token) throws GeneralSecurityException {
		for (Object match : token.getCertificates().getMatches(token.getSID())) {
			return new JcaX509CertificateConverter().getCertificate((X509CertificateHolder) match);
		}
		return null;
	}

}
