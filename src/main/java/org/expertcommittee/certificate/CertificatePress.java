package org.expertcommittee.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.expertcommittee.base.ChineseNumerals;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.Texts;
import org.expertcommittee.certificate.pdf.CertificateContent;
import org.expertcommittee.certificate.pdf.CertificateDesign;
import org.expertcommittee.certificate.pdf.CertificateRenderer;
import org.expertcommittee.base.pdf.GlyphCheck;
import org.expertcommittee.base.pdf.GlyphProblem;
import org.expertcommittee.certificate.pdf.PadesSigner;
import org.expertcommittee.certificate.pdf.Seal;
import org.expertcommittee.certificate.pdf.SigningKey;
import org.expertcommittee.certificate.pdf.SigningKeyProblem;
import org.expertcommittee.certificate.pdf.TextDoesNotFit;
import org.expertcommittee.base.pdf.UnprintableText;
import org.expertcommittee.committee.CommitteeSealService;
import org.expertcommittee.committee.CommitteeFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Turns a certificate's words into its file. The document itself is always in Chinese.
 */
@Component
class CertificatePress {

	/** As long as a real one, and nobody's. */
	private static final String SAMPLE_CODE = "AAAAAAAAAAAAAAAAAAAAAA";

	private final CertificateRenderer renderer;

	private final GlyphCheck glyphs;

	private final CertificateTemplates templates;

	private final SigningKeys keys;

	private final Signers signers;

	private final CommitteeSealService seals;

	private final PortalProperties portal;

	private final Texts texts;

	private final boolean demo;

	CertificatePress(CertificateRenderer renderer, GlyphCheck glyphs, CertificateTemplates templates, SigningKeys keys,
			Signers signers, CommitteeSealService seals, PortalProperties portal, Texts texts,
			@Value("${portal.demo:false}") boolean demo) {
		this.renderer = renderer;
		this.glyphs = glyphs;
		this.templates = templates;
		this.keys = keys;
		this.signers = signers;
		this.seals = seals;
		this.portal = portal;
		this.texts = texts;
		this.demo = demo;
	}

	/**
	 * Refuses words that would not come out right on paper, naming the character.
	 * @throws InvalidInput at the field
	 */
	void requirePrintable(CertificateData words) {
		requirePrintable("holderName", words.holderName());
		words.bodyText().lines().forEach((line) -> requirePrintable("bodyText", line));
		requirePrintable("closing", words.closing());
	}

	/**
	 * Refuses a text of one line that would not come out right on paper.
	 * @throws InvalidInput at the field
	 */
	void requirePrintable(String field, String text) {
		List<GlyphProblem> problems = this.glyphs.check(text);
		if (!problems.isEmpty()) {
			GlyphProblem first = problems.getFirst();
			throw InvalidInput.at(field, "certificate.glyph." + first.kind().name(), first.character(),
					first.codePointName(), first.index() + 1);
		}
	}

	/** The page with 样稿 across it and without a number. */
	byte[] draft(Certificate certificate) {
		return render(certificate, "", this.texts.get("certificate.paper.draft", Texts.CHINESE));
	}

	/** The signed file, and the fingerprint of the key. */
	Signed issue(Certificate certificate, CertificateNumber number) {
		SigningKey key = this.keys.require(certificate.committeeId(), certificate.committeeName());
		byte[] pdf = render(certificate, this.texts.get("certificate.paper.number", Texts.CHINESE, number.text()), "");
		try {
			PadesSigner.Signed signed = this.signers.sign(key, pdf);
			return new Signed(signed.pdf(), key.fingerprint(), signed.timestampedAt(),
					!(seal(certificate.committeeId()) instanceof Seal.Blank));
		}
		catch (SigningKeyProblem ex) {
			throw this.keys.refusal(ex);
		}
	}

	private byte[] render(Certificate certificate, String numberLine, String watermark) {
		CertificateTemplateData template = this.templates.of(certificate);
		CertificateContent content = content(certificate, template.heading(), numberLine, watermark);
		return print(content, this.templates.design(template, certificate.committeeName()));
	}

	/** A page with 样稿 across it and 样章 in the seal's place, to try a template with. */
	byte[] sample(CommitteeFacts committee, CertificateTemplateData template, TemplateSamples.Holder holder) {
		String url = this.portal.address("/verify/" + SAMPLE_CODE);
		String body = CertificateWording.body(template.wording(), committee.name(), holder.name(), holder.office(),
				holder.startsOn(), holder.endsOn(), holder.honorific());
		String number = committee.numberPattern()
			.replace("{year}", String.valueOf(holder.startsOn().getYear()))
			.replace("{seq}", "1");
		return print(
				new CertificateContent(word("title", holder.name()), "zh-CN", template.heading(),
						word("number", number), holder.name(),
						CertificateWording.salutation(holder.name(), holder.honorific()), body, template.closing(),
						committee.name(), ChineseNumerals.date(holder.startsOn()), url, word("qr", url),
						word("qrCaption"), word("signature"), new Seal.Sample(word("sampleSeal")), word("draft")),
				this.templates.design(template, committee.name()));
	}

	/** The page as a PDF, not signed. */
	private byte[] print(CertificateContent content, CertificateDesign design) {
		try {
			return this.renderer.render(content, design);
		}
		catch (TextDoesNotFit ex) {
			throw new IllegalAct("certificate.tooLong." + ex.getPart().name());
		}
		catch (UnprintableText ex) {
			GlyphProblem first = ex.getProblems().getFirst();
			throw new IllegalAct("certificate.glyph." + first.kind().name(), first.character(), first.codePointName(),
					first.index() + 1);
		}
	}

	private CertificateContent content(Certificate certificate, String heading, String numberLine, String watermark) {
		String url = this.portal.address("/verify/" + certificate.verifyCode());
		return new CertificateContent(word("title", certificate.holderName()), "zh-CN", heading, numberLine,
				certificate.holderName(),
				CertificateWording.salutation(certificate.holderName(), certificate.honorific()),
				certificate.bodyText(), certificate.closing(), certificate.committeeName(),
				ChineseNumerals.date(certificate.awardedOn()), url, word("qr", url), word("qrCaption"),
				word("signature"), seal(certificate.committeeId()), watermark.isEmpty() ? null : watermark);
	}

	private String word(String key, Object... args) {
		return this.texts.get("certificate.paper." + key, Texts.CHINESE, args);
	}

	private Seal seal(long committeeId) {
		Optional<byte[]> own = this.seals.picture(committeeId);
		if (own.isPresent()) {
			return new Seal.Image(own.get());
		}
		Path image = this.portal.signing().sealImage();
		if (image != null) {
			try {
				return new Seal.Image(Files.readAllBytes(image));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The seal image " + image.getFileName() + " cannot be read", ex);
			}
		}
		return this.demo ? new Seal.Sample(word("sampleSeal")) : new Seal.Blank();
	}

	/**
	 * A signed file.
	 *
	 * @param keyFingerprint of the key it was signed with
	 * @param timestampedAt what a timestamp authority confirmed, or null
	 * @param sealDrawn whether the portal put a seal on it
	 */
	@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
	record Signed(byte[] pdf, String keyFingerprint, @Nullable Instant timestampedAt, boolean sealDrawn) {
	}

}
