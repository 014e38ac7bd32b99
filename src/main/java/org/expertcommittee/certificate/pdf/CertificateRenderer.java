package org.expertcommittee.certificate.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.expertcommittee.base.pdf.FontFace;
import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.base.pdf.Line;
import org.expertcommittee.base.pdf.PdfMetadata;
import org.expertcommittee.base.pdf.TaggedDocument;
import org.expertcommittee.base.pdf.TaggedPage;
import org.expertcommittee.base.pdf.Typesetter;
import org.expertcommittee.base.pdf.UnprintableText;
import org.expertcommittee.certificate.pdf.TextDoesNotFit.Part;

/**
 * Sets a certificate on one A4 page as PDF/A-2a and PDF/UA-1. All measures are points
 * from the lower left corner. A text that is long is set smaller and then in more lines;
 * one that is too long is refused, never cut.
 */
public final class CertificateRenderer {

	/** 27 mm. */
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
	 * @param design how it looks
	 * @return the PDF
	 * @throws TextDoesNotFit a text is too long for its place
	 * @throws UnprintableText a text has characters that no font draws
	 */
	public byte[] render(CertificateContent content, CertificateDesign design) {
		try (PDDocument document = new PDDocument()) {
			document.setVersion(1.7f);
			SheetPlan plan = SheetPlan.of(design);
			TaggedDocument tagged = new TaggedDocument(document);
			TaggedPage page = tagged.page(new PDRectangle(plan.width(), plan.height()));
			new Sheet(document, page, content, design, plan).draw();
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

	/** One certificate while it is drawn. */
	private final class Sheet {

		private final PDDocument document;

		private final TaggedPage page;

		private final CertificateContent content;

		private final CertificateDesign design;

		private final SheetPlan plan;

		private final Typesetter typesetter;

		private final FontFace bodyFace;

		private final float[] titleColor;

		Sheet(PDDocument document, TaggedPage page, CertificateContent content, CertificateDesign design,
				SheetPlan plan) {
			this.document = document;
			this.page = page;
			this.content = content;
			this.design = design;
			this.plan = plan;
			this.typesetter = new Typesetter(CertificateRenderer.this.fonts, content.name());
			this.bodyFace = switch (design.bodyFont()) {
				case KAI -> CertificateRenderer.this.fonts.kai();
				case SONG -> CertificateRenderer.this.fonts.serif();
			};
			this.titleColor = CertificateDesign.rgb(design.titleColor());
		}

		void draw() throws IOException {
			Ornament ornament = Ornament.of(this.design, this.plan);
			this.page.decoration(ornament::drawGround);
			drawWatermark();
			this.page.decoration(ornament::drawFrame);
			float logoWidth = drawLogo();
			drawHeading(logoWidth);
			this.page.decoration((stream) -> ornament.drawRule(stream, this.plan.rule()));
			drawNumber();
			drawBody();
			float axis = drawSignOff();
			drawQrCode();
			addSignatureField(axis);
		}

		private void drawWatermark() throws IOException {
			String text = this.content.watermark();
			if (text == null || text.isBlank()) {
				return;
			}
			Line line = this.typesetter.line(text, CertificateRenderer.this.fonts.serifBold());
			float size = fit(line, this.plan.width() * 0.62f, 170, 40, Part.WATERMARK);
			this.page.decoration((stream) -> {
				stream.setNonStrokingColor(0.95f, 0.905f, 0.89f);
				this.page.showTurned(line, size, Math.toRadians(24), this.plan.middle(), this.plan.height() / 2 - 12);
			});
		}

		/** Returns how much of the heading's room at the sides is taken. */
		private float drawLogo() throws IOException {
			CertificateDesign.Logo logo = this.design.logo();
			if (logo == null) {
				return 0;
			}
			BufferedImage picture = LogoArt.read(logo.bytes());
			if (picture == null) {
				throw new IllegalArgumentException("The logo is not a picture that can be read");
			}
			PDImageXObject image = LosslessFactory.createFromImage(this.document, picture);
			image.getCOSObject().removeItem(COSName.INTERPOLATE);
			float scale = Math.min(this.plan.logoHeight() / image.getHeight(), 120f / image.getWidth());
			float width = image.getWidth() * scale;
			float height = image.getHeight() * scale;
			float x = switch (this.plan.logo()) {
				case LEFT -> this.plan.left();
				case MIDDLE -> this.plan.middle() - width / 2;
				case RIGHT -> this.plan.right() - width;
			};
			float y = this.plan.logoTop() - (this.plan.logoHeight() + height) / 2;
			this.page.figure(logo.description(), new PDRectangle(x, y, width, height),
					(stream) -> stream.drawImage(image, x, y, width, height));
			return (this.plan.logo() == SheetPlan.LogoPlace.MIDDLE) ? 0 : width + 16;
		}

		private void drawHeading(float logoWidth) throws IOException {
			FontFace face = switch (this.design.titleFont()) {
				case SONG -> CertificateRenderer.this.fonts.serifBold();
				case KAI -> CertificateRenderer.this.fonts.kai();
			};
			float room = this.plan.textWidth() - (this.plan.headingLeft() ? logoWidth : 2 * logoWidth);
			drawHeadline(room);
			Line tight = this.typesetter.line(this.content.heading(), face);
			Line line = spaced(tight, this.plan.headingLeft() ? 0.3f : 0.85f);
			float size = fit(line, room, this.plan.headingSize(), 20, Part.HEADING);
			float x = this.plan.headingLeft() ? this.plan.left() - size * 0.04f
					: this.plan.middle() - line.width() * size / 2;
			this.page.element("H1", (stream) -> {
				title(stream);
				this.page.show(line, size, x, this.plan.heading());
			}).setActualText(this.content.heading());
		}

		/** The unit in the head, where its name is short enough for it. */
		private void drawHeadline(float room) throws IOException {
			Line unit = spaced(this.typesetter.line(this.content.issuer(), CertificateRenderer.this.fonts.serifBold()),
					0.06f);
			if (this.plan.headline() > 0 && unit.width() * 11 <= room) {
				float size = Math.min(19, room / unit.width());
				this.page.element("P", (stream) -> {
					title(stream);
					this.page.show(unit, size, this.plan.middle() - unit.width() * size / 2, this.plan.headline());
				});
			}
		}

		private void drawNumber() throws IOException {
			if (this.content.numberLine().isBlank()) {
				return;
			}
			Line number = this.typesetter.line(this.content.numberLine(), CertificateRenderer.this.fonts.serif());
			float size = fit(number, this.plan.textWidth(), 11.5f, 7, Part.NUMBER);
			this.page.element("P", (stream) -> {
				stream.setNonStrokingColor(0.32f, 0.28f, 0.24f);
				this.page.show(number, size, this.plan.right() - number.width() * size, this.plan.number());
			});
		}

		/** Salutation, body and closing in the largest size at which all of them fit. */
		private void drawBody() throws IOException {
			BodyLayout layout = BodyLayout.best(this.typesetter, this.bodyFace, this.content, this.plan);
			float y = this.plan.bodyTop() - layout.topSpace();
			for (BodyLayout.Block block : layout.blocks()) {
				y -= block.spaceBefore();
				float top = y;
				this.page.element("P", (stream) -> {
					ink(stream);
					float baseline = top;
					for (int i = 0; i < block.lines().size(); i++) {
						baseline -= layout.leading();
						float indent = (i == 0) ? block.indent() * block.size() : 0;
						this.page.show(block.lines().get(i), block.size(), this.plan.left() + indent, baseline);
					}
				});
				y -= layout.leading() * block.lines().size();
			}
		}

		private float drawSignOff() throws IOException {
			List<Line> issuer = issuerLines();
			float widest = (float) issuer.stream().mapToDouble(Line::width).max().orElse(0);
			float size = Math.min((issuer.size() == 1) ? 18 : 14.5f, issuerRoom() / widest);
			float axis = Math.min(this.plan.signAxis(), this.plan.right() - widest * size / 2);
			Line date = this.typesetter.line(this.content.date(), this.bodyFace);
			float dateSize = fit(date, 300, 17, 9, Part.DATE);
			float leading = size * 1.45f;
			float first = this.plan.sign() + (issuer.size() - 1) * leading * 0.6f;
			this.page.element("P", (stream) -> {
				ink(stream);
				for (int i = 0; i < issuer.size(); i++) {
					Line line = issuer.get(i);
					this.page.show(line, size, axis - line.width() * size / 2, first - i * leading);
				}
			});
			this.page.element("P", (stream) -> {
				ink(stream);
				this.page.show(date, dateSize, axis - date.width() * dateSize / 2, first - issuer.size() * leading - 6);
			});
			return axis;
		}

		private float issuerRoom() {
			return this.plan.right() - this.plan.signLeft();
		}

		private List<Line> issuerLines() {
			Line one = this.typesetter.line(this.content.issuer(), this.bodyFace);
			if (one.width() * 14 <= issuerRoom()) {
				return List.of(one);
			}
			Typesetter.Paragraph two = this.typesetter.paragraph(this.content.issuer(), this.bodyFace,
					issuerRoom() / 13, 0);
			if (two == null || two.lines().size() > 2) {
				two = this.typesetter.paragraph(this.content.issuer(), this.bodyFace, issuerRoom() / 10, 0);
			}
			if (two == null || two.lines().size() > 2) {
				throw new TextDoesNotFit(Part.ISSUER);
			}
			return two.lines();
		}

		private void drawQrCode() throws IOException {
			QrCode code = new QrCode(this.content.verifyUrl());
			float left = this.plan.left();
			float bottom = this.plan.qrBottom();
			this.page.figure(this.content.qrDescription(), new PDRectangle(left, bottom, QR_SIDE, QR_SIDE),
					(stream) -> code.draw(stream, left, bottom, QR_SIDE));
			List<Line> caption = new ArrayList<>();
			for (String text : this.content.qrCaption().split("\n", -1)) {
				caption.add(this.typesetter.line(text, CertificateRenderer.this.fonts.serif()));
			}
			if (caption.size() > 2) {
				throw new TextDoesNotFit(Part.QR_CAPTION);
			}
			this.page.element("P", (stream) -> {
				stream.setNonStrokingColor(0.36f, 0.33f, 0.3f);
				float y = bottom - 17;
				for (Line line : caption) {
					float size = fit(line, QR_SIDE + 60, 8.8f, 5, Part.QR_CAPTION);
					this.page.show(line, size, left + QR_SIDE / 2 - line.width() * size / 2, y);
					y -= 11;
				}
			});
		}

		private void addSignatureField(float axis) throws IOException {
			PDAcroForm form = new PDAcroForm(this.document);
			this.document.getDocumentCatalog().setAcroForm(form);
			PDSignatureField field = new PDSignatureField(form);
			field.setPartialName(PdfSigner.FIELD);
			field.setAlternateFieldName(this.content.signatureLabel());
			PDAnnotationWidget widget = field.getWidgets().getFirst();
			widget.setRectangle(new PDRectangle(axis - SealArt.SIDE / 2, this.plan.sign() - 10 - SealArt.SIDE / 2,
					SealArt.SIDE, SealArt.SIDE));
			widget.setPage(this.page.page());
			widget.setPrinted(true);
			widget.setContents(this.content.signatureLabel());
			PDAppearanceDictionary appearance = new PDAppearanceDictionary();
			appearance.setNormalAppearance(
					new SealArt(this.document, CertificateRenderer.this.fonts).draw(this.content.seal()));
			widget.setAppearance(appearance);
			form.setFields(List.of(field));
			this.page.form(widget, this.content.signatureLabel());
		}

		private void title(PDPageContentStream stream) throws IOException {
			stream.setNonStrokingColor(this.titleColor[0], this.titleColor[1], this.titleColor[2]);
		}

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
