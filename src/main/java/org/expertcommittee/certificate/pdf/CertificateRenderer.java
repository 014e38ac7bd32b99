package org.expertcommittee.certificate.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.base.pdf.Line;
import org.expertcommittee.base.pdf.PdfMetadata;
import org.expertcommittee.base.pdf.TaggedDocument;
import org.expertcommittee.base.pdf.TaggedPage;
import org.expertcommittee.base.pdf.Typesetter;
import org.expertcommittee.base.pdf.UnprintableText;
import org.expertcommittee.certificate.pdf.TextDoesNotFit.Part;
import org.jspecify.annotations.Nullable;

/**
 * Sets a certificate on one A4 landscape page as PDF/A-2a and PDF/UA-1. All measures are
 * points from the lower left corner. A text that is long is set smaller and then in more
 * lines; one that is too long is refused, never cut.
 */
public final class CertificateRenderer {

	private static final float WIDTH = 841.89f;

	private static final float HEIGHT = 595.28f;

	private static final float MIDDLE = WIDTH / 2;

	private static final float LEFT = 110;

	private static final float RIGHT = WIDTH - 110;

	private static final float BODY_TOP = 406;

	private static final float BODY_BOTTOM = 196;

	/**
	 * The axis of unit, date and seal, unless the unit's name is so long that it would
	 * cross the right margin.
	 */
	private static final float SIGN_AXIS = 578;

	private static final float QR_SIDE = 76.54f;

	private final FontSet fonts;

	private final Clock clock;

	public CertificateRenderer(FontSet fonts, Clock clock) {
		this.fonts = fonts;
		this.clock = clock;
	}

	/**
	 * Renders a certificate with an empty signature field at the seal position, ready for
	 * {@link PdfSigner}.
	 * @param content all texts
	 * @return the PDF
	 * @throws TextDoesNotFit a text is too long for its place
	 * @throws UnprintableText a text has characters that no font draws
	 */
	public byte[] render(CertificateContent content) {
		try (PDDocument document = new PDDocument()) {
			document.setVersion(1.7f);
			TaggedDocument tagged = new TaggedDocument(document);
			TaggedPage page = tagged.page(new PDRectangle(WIDTH, HEIGHT));
			Typesetter typesetter = new Typesetter(this.fonts, content.name());
			Ornament ornament = new Ornament(WIDTH, HEIGHT);
			page.decoration(ornament::drawGround);
			drawWatermark(page, typesetter, content.watermark());
			page.decoration(ornament::drawFrame);
			drawHeading(page, typesetter, content, ornament);
			drawBody(page, typesetter, content);
			float axis = drawSignOff(page, typesetter, content);
			drawQrCode(page, typesetter, content);
			addSignatureField(document, page, content, axis);
			page.close();
			tagged.finish();
			PdfMetadata.write(document, content.title(), content.issuer(), content.language(), this.clock.instant());
			ByteArrayOutputStream out = new ByteArrayOutputStream(80_000);
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The certificate cannot be written", ex);
		}
	}

	private void drawWatermark(TaggedPage page, Typesetter typesetter, @Nullable String text) throws IOException {
		if (text == null || text.isBlank()) {
			return;
		}
		Line line = typesetter.line(text, this.fonts.serifBold());
		float size = fit(line, 520, 170, 40, Part.WATERMARK);
		page.decoration((stream) -> {
			stream.setNonStrokingColor(0.95f, 0.905f, 0.89f);
			page.showTurned(line, size, Math.toRadians(24), MIDDLE, HEIGHT / 2 - 12);
		});
	}

	private void drawHeading(TaggedPage page, Typesetter typesetter, CertificateContent content, Ornament ornament)
			throws IOException {
		Line tight = typesetter.line(content.heading(), this.fonts.serifBold());
		Line line = spaced(tight, 0.85f);
		float size = fit(line, 520, 58, 28, Part.HEADING);
		page.element("H1", (stream) -> {
			stream.setNonStrokingColor(0.72f, 0.07f, 0.08f);
			page.show(line, size, MIDDLE - line.width() * size / 2, 469);
		}).setActualText(content.heading());
		page.decoration((stream) -> ornament.drawRule(stream, 445));
		if (!content.numberLine().isBlank()) {
			Line number = typesetter.line(content.numberLine(), this.fonts.serif());
			float numberSize = fit(number, RIGHT - LEFT, 11.5f, 7, Part.NUMBER);
			page.element("P", (stream) -> {
				stream.setNonStrokingColor(0.32f, 0.28f, 0.24f);
				page.show(number, numberSize, RIGHT - number.width() * numberSize, 421);
			});
		}
	}

	/** Salutation, body and closing in the largest size at which all of them fit. */
	private void drawBody(TaggedPage page, Typesetter typesetter, CertificateContent content) throws IOException {
		BodyLayout layout = BodyLayout.best(typesetter, this.fonts.kai(), content, RIGHT - LEFT,
				BODY_TOP - BODY_BOTTOM);
		float y = BODY_TOP - layout.topSpace();
		for (BodyLayout.Block block : layout.blocks()) {
			y -= block.spaceBefore();
			float top = y;
			page.element("P", (stream) -> {
				ink(stream);
				float baseline = top;
				for (int i = 0; i < block.lines().size(); i++) {
					baseline -= layout.leading();
					float indent = (i == 0) ? block.indent() * block.size() : 0;
					page.show(block.lines().get(i), block.size(), LEFT + indent, baseline);
				}
			});
			y -= layout.leading() * block.lines().size();
		}
	}

	private float drawSignOff(TaggedPage page, Typesetter typesetter, CertificateContent content) throws IOException {
		List<Line> issuer = issuerLines(typesetter, content.issuer());
		float widest = (float) issuer.stream().mapToDouble(Line::width).max().orElse(0);
		float size = Math.min((issuer.size() == 1) ? 18 : 14.5f, (RIGHT - 250) / widest);
		float axis = Math.min(SIGN_AXIS, RIGHT - widest * size / 2);
		Line date = typesetter.line(content.date(), this.fonts.kai());
		float dateSize = fit(date, 300, 17, 9, Part.DATE);
		float leading = size * 1.45f;
		float first = 144 + (issuer.size() - 1) * leading * 0.6f;
		page.element("P", (stream) -> {
			ink(stream);
			for (int i = 0; i < issuer.size(); i++) {
				Line line = issuer.get(i);
				page.show(line, size, axis - line.width() * size / 2, first - i * leading);
			}
		});
		page.element("P", (stream) -> {
			ink(stream);
			page.show(date, dateSize, axis - date.width() * dateSize / 2, first - issuer.size() * leading - 6);
		});
		return axis;
	}

	private List<Line> issuerLines(Typesetter typesetter, String issuer) {
		Line one = typesetter.line(issuer, this.fonts.kai());
		float room = RIGHT - 250;
		if (one.width() * 14 <= room) {
			return List.of(one);
		}
		Typesetter.Paragraph two = typesetter.paragraph(issuer, this.fonts.kai(), room / 13, 0);
		if (two == null || two.lines().size() > 2) {
			two = typesetter.paragraph(issuer, this.fonts.kai(), room / 10, 0);
		}
		if (two == null || two.lines().size() > 2) {
			throw new TextDoesNotFit(Part.ISSUER);
		}
		return two.lines();
	}

	private void drawQrCode(TaggedPage page, Typesetter typesetter, CertificateContent content) throws IOException {
		QrCode code = new QrCode(content.verifyUrl());
		float bottom = 90;
		page.figure(content.qrDescription(), new PDRectangle(LEFT, bottom, QR_SIDE, QR_SIDE),
				(stream) -> code.draw(stream, LEFT, bottom, QR_SIDE));
		List<Line> caption = new ArrayList<>();
		for (String text : content.qrCaption().split("\n", -1)) {
			caption.add(typesetter.line(text, this.fonts.serif()));
		}
		if (caption.size() > 2) {
			throw new TextDoesNotFit(Part.QR_CAPTION);
		}
		page.element("P", (stream) -> {
			stream.setNonStrokingColor(0.36f, 0.33f, 0.3f);
			float y = 73;
			for (Line line : caption) {
				float size = fit(line, QR_SIDE + 60, 8.8f, 5, Part.QR_CAPTION);
				page.show(line, size, LEFT + QR_SIDE / 2 - line.width() * size / 2, y);
				y -= 11;
			}
		});
	}

	private void addSignatureField(PDDocument document, TaggedPage page, CertificateContent content, float axis)
			throws IOException {
		PDAcroForm form = new PDAcroForm(document);
		document.getDocumentCatalog().setAcroForm(form);
		PDSignatureField field = new PDSignatureField(form);
		field.setPartialName(PdfSigner.FIELD);
		field.setAlternateFieldName(content.signatureLabel());
		PDAnnotationWidget widget = field.getWidgets().getFirst();
		widget
			.setRectangle(new PDRectangle(axis - SealArt.SIDE / 2, 134 - SealArt.SIDE / 2, SealArt.SIDE, SealArt.SIDE));
		widget.setPage(page.page());
		widget.setPrinted(true);
		widget.setContents(content.signatureLabel());
		PDAppearanceDictionary appearance = new PDAppearanceDictionary();
		appearance.setNormalAppearance(new SealArt(document, this.fonts).draw(content.seal()));
		widget.setAppearance(appearance);
		form.setFields(List.of(field));
		page.form(widget, content.signatureLabel());
	}

	private static void ink(PDPageContentStream stream) throws IOException {
		stream.setNonStrokingColor(0.11f, 0.1f, 0.09f);
	}

	/** The size at which a line is as wide as its room, between the two given sizes. */
	private static float fit(Line line, float room, float largest, float smallest, Part part) {
		if (line.width() * smallest > room) {
			throw new TextDoesNotFit(part);
		}
		return (line.width() * largest <= room) ? largest : room / line.width();
	}

	private static Line spaced(Line line, float space) {
		float[] adjust = line.adjust().clone();
		for (int i = 0; i + 1 < adjust.length; i++) {
			adjust[i] += space;
		}
		return new Line(line.glyphs(), adjust, line.start(), line.width() + space * (adjust.length - 1));
	}

}
