package org.expertcommittee.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.expertcommittee.base.ChineseNumerals;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.Texts;
import org.expertcommittee.certificate.pdf.CertificateContent;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Turns a certificate's words into its file. The document itself is always in Chinese.
 */
@Component
class CertificatePress {

	private final CertificateRenderer renderer;

	private final GlyphCheck glyphs;

	private final SigningKeys keys;

	private final CommitteeSealService seals;

	private final PortalProperties portal;

	private final Texts texts;

	private final Clock clock;

	private final boolean demo;

	CertificatePress(CertificateRenderer renderer, GlyphCheck glyphs, SigningKeys keys, CommitteeSealService seals,
			PortalProperties portal, Texts texts, Clock clock, @Value("${portal.demo:false}") boolean demo) {
		this.renderer = renderer;
		this.glyphs = glyphs;
		this.keys = keys;
		this.seals = seals;
		this.portal = portal;
		this.texts = texts;
		this.clock = clock;
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

	private void requirePrintable(String field, String text) {
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
			return new Signed(new PadesSigner(key, this.clock).sign(pdf), key.fingerprint(),
					!(seal(certificate.committeeId()) instanceof Seal.Blank));
		}
		catch (SigningKeyProblem ex) {
			throw this.keys.refusal(ex);
		}
	}

	private byte[] render(Certificate certificate, String numberLine, String watermark) {
		try {
			return this.renderer.render(content(certificate, numberLine, watermark));
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

	private CertificateContent content(Certificate certificate, String numberLine, String watermark) {
		String url = this.portal.address("/verify/" + certificate.verifyCode());
		return new CertificateContent(word("title", certificate.holderName()), "zh-CN", word("heading"), numberLine,
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
	 * @param sealDrawn whether the portal put a seal on it
	 */
	@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
	record Signed(byte[] pdf, String keyFingerprint, boolean sealDrawn) {
	}

}
