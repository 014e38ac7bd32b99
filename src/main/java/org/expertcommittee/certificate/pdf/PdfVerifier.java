package org.expertcommittee.certificate.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.expertcommittee.certificate.pdf.SignatureReport.Result;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signature of a PDF. A valid signature says that the signed bytes are as the
 * named key signed them; whether the key is the committee's is told by its fingerprint,
 * and whether every single byte is as issued by the SHA-256 that was kept at issuing.
 */
public final class PdfVerifier {

	private PdfVerifier() {
	}

	/**
	 * Checks a file, whatever it is; never throws for a bad file.
	 * @param pdf the file
	 * @return what was found
	 */
	public static SignatureReport verify(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			List<PDSignature> signatures = document.getSignatureDictionaries();
			if (signatures.isEmpty()) {
				return SignatureReport.without(Result.NOT_SIGNED);
			}
			if (signatures.size() > 1) {
				return SignatureReport.without(Result.NOT_WHOLE_FILE);
			}
			return verify(pdf, signatures.getFirst());
		}
		catch (IOException | RuntimeException ex) {
			// a damaged or hostile file may break the parser in any way
			return SignatureReport.without(Result.UNREADABLE);
		}
	}

	/**
	 * Whose signature a file bears, whether it fits or not.
	 * @param pdf the file
	 * @return the signer's certificate, if the file names one that can be read
	 */
	public static Optional<X509Certificate> signer(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (PDSignature signature : document.getSignatureDictionaries()) {
				try (ASN1InputStream in = new ASN1InputStream(signature.getContents())) {
					CMSSignedData cms = new CMSSignedData(ContentInfo.getInstance(in.readObject()));
					return Optional.ofNullable(certificate(cms, cms.getSignerInfos().iterator().next()));
				}
			}
		}
		catch (IOException | CMSException | GeneralSecurityException | RuntimeException ex) {
			// nothing to learn from a file like that
		}
		return Optional.empty();
	}

	private static SignatureReport verify(byte[] pdf, PDSignature signature) throws IOException {
		byte[] contents = contents(pdf, signature.getByteRange());
		if (contents == null) {
			return SignatureReport.without(Result.NOT_WHOLE_FILE);
		}
		try (ASN1InputStream in = new ASN1InputStream(new ByteArrayInputStream(contents))) {
			ASN1Primitive object = in.readObject();
			for (int rest = in.read(); rest >= 0; rest = in.read()) {
				if (rest != 0) {
					return SignatureReport.without(Result.CHANGED);
				}
			}
			CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)),
					ContentInfo.getInstance(object));
			if (cms.getSignerInfos().size() != 1) {
				return SignatureReport.without(Result.CHANGED);
			}
			SignerInformation signer = cms.getSignerInfos().iterator().next();
			X509Certificate certificate = certificate(cms, signer);
			if (certificate == null) {
				return SignatureReport.without(Result.CHANGED);
			}
			boolean genuine = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
			Timestamp timestamp = Timestamp.of(signer);
			if (timestamp == null && Timestamp.isOn(signer)) {
				genuine = false;
			}
			return new SignatureReport(genuine ? Result.VALID : Result.CHANGED, Fingerprints.commonName(certificate),
					Fingerprints.sha256(certificate), timestamp);
		}
		catch (CMSException | OperatorCreationException | GeneralSecurityException ex) {
			return SignatureReport.without(Result.CHANGED);
		}
	}

	@SuppressWarnings("unchecked") // Bouncy Castle's selector of a signer is one of
									// certificates
	private static @Nullable X509Certificate certificate(CMSSignedData cms, SignerInformation signer)
			throws GeneralSecurityException {
		for (Object match : cms.getCertificates().getMatches(signer.getSID())) {
			return new JcaX509CertificateConverter().getCertificate((X509CertificateHolder) match);
		}
		return null;
	}

	/**
	 * The signature's bytes, if nothing but their hexadecimal string lies outside the
	 * signed range; else null.
	 */
	private static byte @Nullable [] contents(byte[] pdf, int[] range) {
		if (range.length != 4 || range[0] != 0 || range[1] < 1 || range[2] <= range[1] + 1 || range[3] < 0
				|| (long) range[2] + range[3] != pdf.length || pdf[range[1]] != '<' || pdf[range[2] - 1] != '>') {
			return null;
		}
		int digits = range[2] - range[1] - 2;
		byte[] contents = new byte[digits / 2];
		for (int i = 0; i < digits; i++) {
			int digit = Character.digit(pdf[range[1] + 1 + i], 16);
			if (digit < 0 || digits % 2 != 0) {
				return null;
			}
			contents[i / 2] = (byte) (contents[i / 2] << 4 | digit);
		}
		return contents;
	}

}
