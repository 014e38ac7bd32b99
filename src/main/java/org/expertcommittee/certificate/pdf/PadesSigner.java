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
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.expertcommittee.base.pdf.PdfMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Signs as PAdES baseline B (ETSI EN 319 142-1): a detached CMS signature that names its
 * certificate, the time in the signature dictionary, and no change allowed afterwards
 * (DocMDP 1).
 */
public final class PadesSigner implements PdfSigner {

	/**
	 * By how much the lengths of one authority's timestamps vary, and the headers around
	 * them.
	 */
	private static final int MARGIN = 48;

	private final SigningKey key;

	private final Clock clock;

	private final @Nullable TimestampClient authority;

	/**
	 * What the signature takes without timestamp. Room to spare would be room in which
	 * bytes can be changed unnoticed.
	 */
	private final int room;

	/** What the authority's timestamps take; 0 until it is known. */
	private volatile int timestampRoom;

	/**
	 * A signer with this key.
	 * @param key RSA or EC
	 * @param clock tells the time of signing
	 */
	public PadesSigner(SigningKey key, Clock clock) {
		this(key, clock, null);
	}

	/**
	 * A signer whose signatures carry the time of an authority (PAdES baseline T).
	 * @param key RSA or EC
	 * @param clock tells the time of signing
	 * @param authority confirms the time, or null
	 */
	public PadesSigner(SigningKey key, Clock clock, @Nullable TimestampClient authority) {
		this.key = key;
		this.clock = clock;
		this.authority = authority;
		// an EC signature's length varies by some bytes
		this.room = encoded(cms(InputStream.nullInputStream())).length
				+ ("RSA".equals(key.certificate().getPublicKey().getAlgorithm()) ? 0 : 6);
	}

	@Override
	public byte[] sign(byte[] pdf) {
		return signed(pdf).pdf();
	}

	/**
	 * Signs, and tells the time that the authority confirmed.
	 * @param pdf a rendered certificate
	 * @return the signed file
	 * @throws SigningKeyProblem the key may not sign now
	 * @throws TimestampProblem the authority gave no timestamp
	 */
	public Signed signed(byte[] pdf) {
		Instant now = this.clock.instant();
		this.key.requireValid(now);
		TimestampClient stamps = this.authority;
		if (stamps == null) {
			return new Signed(sign(pdf, now, 0, null), null);
		}
		if (this.timestampRoom == 0) {
			this.timestampRoom = attributes(stamps.stamp(new byte[] { 0 })).length + MARGIN;
		}
		while (true) {
			Stamping stamping = new Stamping(stamps);
			try {
				return new Signed(sign(pdf, now, this.timestampRoom, stamping), stamping.at());
			}
			catch (TimestampTooLong ex) {
				// its certificates have grown since
				this.timestampRoom = ex.length + MARGIN;
			}
		}
	}

	private byte[] sign(byte[] pdf, Instant now, int more, @Nullable Stamping stamping) {
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
			options.setPreferredSignatureSize(this.room + more);
			document.addSignature(signature, options);
			widget.setItem(COSName.RECT, place);
			widget.setItem(COSName.AP, picture);
			widget.setNeedToBeUpdated(true);
			ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 20_000);
			ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
			try (InputStream content = signing.getContent()) {
				CMSSignedData made = cms(content);
				signing.setSignature(encoded((stamping != null) ? stamping.stamped(made, more) : made));
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

	private CMSSignedData cms(InputStream content) {
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
			return generator.generate(new Streamed(content), false);
		}
		catch (OperatorCreationException | CMSException | CertificateEncodingException ex) {
			throw new IllegalStateException("The signature cannot be made", ex);
		}
	}

	private static byte[] encoded(CMSSignedData cms) {
		try {
			return cms.getEncoded(ASN1Encoding.DER);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The unsigned attributes that carry a timestamp. */
	private static AttributeTable attribute(TimeStampToken token) {
		return new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
				new DERSet(token.toCMSSignedData().toASN1Structure())));
	}

	private static byte[] attributes(TimeStampToken token) {
		try {
			return attribute(token).toASN1Structure().getEncoded(ASN1Encoding.DER);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A signed file.
	 *
	 * @param timestampedAt the time that the authority confirmed, or null
	 */
	@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
	public record Signed(byte[] pdf, @Nullable Instant timestampedAt) {
	}

	/** Puts a timestamp on one signature. */
	private static final class Stamping {

		private final TimestampClient authority;

		private @Nullable Instant at;

		Stamping(TimestampClient authority) {
			this.authority = authority;
		}

		CMSSignedData stamped(CMSSignedData cms, int room) {
			SignerInformation signer = cms.getSignerInfos().iterator().next();
			TimeStampToken token = this.authority.stamp(signer.getSignature());
			int length = attributes(token).length;
			if (length > room - MARGIN / 2) {
				throw new TimestampTooLong(length);
			}
			this.at = token.getTimeStampInfo().getGenTime().toInstant();
			return CMSSignedData.replaceSigners(cms,
					new SignerInformationStore(SignerInformation.replaceUnsignedAttributes(signer, attribute(token))));
		}

		@Nullable Instant at() {
			return this.at;
		}

	}

	/** The place that was kept for the timestamp is too small. */
	private static final class TimestampTooLong extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int length;

		TimestampTooLong(int length) {
			this.length = length;
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
