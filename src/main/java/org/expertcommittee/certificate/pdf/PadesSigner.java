package org.expertcommittee.certificate.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Hashtable;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.expertcommittee.base.pdf.PdfMetadata;

/**
 * Signs as PAdES baseline B (ETSI EN 319 142-1): a detached CMS signature that names its
 * certificate, the time in the signature dictionary, and no change allowed afterwards
 * (DocMDP 1).
 */
public final class PadesSigner implements PdfSigner {

	private final SigningKey key;

	private final Clock clock;

	/**
	 * What the signature takes. Room to spare would be room in which bytes can be changed
	 * unnoticed.
	 */
	private final int room;

	/**
	 * A signer with this key.
	 * @param key RSA or EC
	 * @param clock tells the time of signing
	 */
	public PadesSigner(SigningKey key, Clock clock) {
		this.key = key;
		this.clock = clock;
		// an EC signature's length varies by some bytes
		this.room = cms(InputStream.nullInputStream()).length
				+ ("RSA".equals(key.certificate().getPublicKey().getAlgorithm()) ? 0 : 6);
	}

	@Override
	public byte[] sign(byte[] pdf) {
		Instant now = this.clock.instant();
		this.key.requireValid(now);
		try (PDDocument document = Loader.loadPDF(pdf); SignatureOptions options = new SignatureOptions()) {
			PDSignatureField field = document.getSignatureFields()
				.stream()
				.filter((candidate) -> FIELD.equals(candidate.getPartialName()) && candidate.getSignature() == null)
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("The file has no empty signature field"));
			PDSignature signature = new PDSignature();
			signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
			signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
			signature.setName(this.key.subject());
			signature.getCOSObject().setString(COSName.M, PdfMetadata.pdfDate(now));
			// setValue would try to draw an appearance of its own
			field.getCOSObject().setItem(COSName.V, signature);
			allowNoChange(document, signature);
			// PDFBox blanks the place and the picture of a field that it signs without a
			// template of its own
			COSDictionary widget = field.getWidgets().getFirst().getCOSObject();
			COSBase place = widget.getDictionaryObject(COSName.RECT);
			COSBase picture = widget.getItem(COSName.AP);
			options.setPreferredSignatureSize(this.room);
			document.addSignature(signature, options);
			widget.setItem(COSName.RECT, place);
			widget.setItem(COSName.AP, picture);
			widget.setNeedToBeUpdated(true);
			ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 20_000);
			ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
			try (InputStream content = signing.getContent()) {
				signing.setSignature(cms(content));
			}
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The certificate cannot be signed", ex);
		}
	}

	private static void allowNoChange(PDDocument document, PDSignature signature) {
		COSDictionary parameters = new COSDictionary();
		parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
		parameters.setInt(COSName.P, 1);
		parameters.setName(COSName.V, "1.2");
		parameters.setDirect(true);
		COSDictionary reference = new COSDictionary();
		reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
		reference.setItem(COSName.getPDFName("TransformMethod"), COSName.getPDFName("DocMDP"));
		reference.setItem(COSName.getPDFName("TransformParams"), parameters);
		reference.setDirect(true);
		COSArray references = new COSArray();
		references.add(reference);
		references.setDirect(true);
		signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
		COSDictionary permissions = new COSDictionary();
		permissions.setItem(COSName.getPDFName("DocMDP"), signature.getCOSObject());
		permissions.setDirect(true);
		COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
		catalog.setItem(COSName.getPDFName("Perms"), permissions);
		catalog.setNeedToBeUpdated(true);
	}

	private byte[] cms(InputStream content) {
		try {
			String algorithm = "RSA".equals(this.key.certificate().getPublicKey().getAlgorithm()) ? "SHA256withRSA"
					: "SHA256withECDSA";
			CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
			generator.addSignerInfoGenerator(
					new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
						.setSignedAttributeGenerator(new PadesAttributes(certificateReference()))
						.build(new JcaContentSignerBuilder(algorithm).build(this.key.privateKey()),
								this.key.certificate()));
			generator.addCertificates(new JcaCertStore(this.key.chain()));
			return generator.generate(new Streamed(content), false).getEncoded(ASN1Encoding.DER);
		}
		catch (OperatorCreationException | CMSException | CertificateEncodingException | IOException ex) {
			throw new IllegalStateException("The signature cannot be made", ex);
		}
	}

	private Attribute certificateReference() throws CertificateEncodingException {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(this.key.certificate().getEncoded());
			return new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
					new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The signed attributes of PAdES: no signing time among them, it stands in the
	 * signature dictionary.
	 */
	private record PadesAttributes(Attribute certificateReference) implements CMSAttributeTableGenerator {

		@Override
		@SuppressWarnings({ "rawtypes", "JdkObsolete" }) // Bouncy Castle's types
		public AttributeTable getAttributes(Map parameters) {
			Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>();
			attributes.put(CMSAttributes.contentType,
					new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.data)));
			byte[] digest = (byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST);
			attributes.put(CMSAttributes.messageDigest,
					new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
			attributes.put(PKCSObjectIdentifiers.id_aa_signingCertificateV2, this.certificateReference);
			return new AttributeTable(attributes);
		}

	}

	/** The signed bytes, read once. */
	private record Streamed(InputStream in) implements CMSTypedData {

		@Override
		public ASN1ObjectIdentifier getContentType() {
			return PKCSObjectIdentifiers.data;
		}

		@Override
		public void write(OutputStream out) throws IOException {
			this.in.transferTo(out);
		}

		@Override
		public Object getContent() {
			return this.in;
		}

	}

}
