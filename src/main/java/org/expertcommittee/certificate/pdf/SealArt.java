package org.expertcommittee.certificate.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.expertcommittee.base.pdf.FontFace;
import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.base.pdf.GlyphCheck;
import org.expertcommittee.base.pdf.UnprintableText;

/** Draws a seal as the appearance of the signature field. */
final class SealArt {

	/**
	 * The side of the seal position in points: 42 mm, the usual diameter of a committee's
	 * seal.
	 */
	static final float SIDE = 119;

	private static final int MOST_CHARACTERS = 9;

	private final PDDocument document;

	private final FontSet fonts;

	SealArt(PDDocument document, FontSet fonts) {
		this.document = document;
		this.fonts = fonts;
	}

	PDAppearanceStream draw(Seal seal) throws IOException {
		PDAppearanceStream appearance = new PDAppearanceStream(this.document);
		appearance.setBBox(new PDRectangle(SIDE, SIDE));
		appearance.setResources(new PDResources());
		try (PDPageContentStream stream = new PDPageContentStream(this.document, appearance)) {
			switch (seal) {
				case Seal.Blank _ -> stream.saveGraphicsState();
				case Seal.Sample sample -> drawSample(stream, sample.text());
				case Seal.Image image -> drawImage(stream, image.bytes());
			}
			if (seal instanceof Seal.Blank) {
				stream.restoreGraphicsState();
			}
		}
		return appearance;
	}

	private void drawImage(PDPageContentStream stream, byte[] bytes) throws IOException {
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
		if (picture == null) {
			throw new IllegalArgumentException("The seal is not a picture that can be read");
		}
		PDImageXObject image = LosslessFactory.createFromImage(this.document, picture);
		image.getCOSObject().removeItem(COSName.INTERPOLATE);
		float scale = Math.min(SIDE / image.getWidth(), SIDE / image.getHeight());
		float width = image.getWidth() * scale;
		float height = image.getHeight() * scale;
		ink(stream, 1);
		stream.drawImage(image, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
	}

	/**
	 * An upright name-stamp: columns from right to left, a worn double border, specks
	 * where the ink did not take.
	 */
	private void drawSample(PDPageContentStream stream, String text) throws IOException {
		int[] characters = text.codePoints().toArray();
		if (characters.length == 0 || characters.length > MOST_CHARACTERS) {
			throw new TextDoesNotFit(TextDoesNotFit.Part.SEAL);
		}
		int columns = (characters.length <= 3) ? 1 : (characters.length <= 6) ? 2 : 3;
		int rows = (characters.length + columns - 1) / columns;
		float cell = Math.min(44, 88f / Math.max(rows, columns));
		float width = columns * cell + 17;
		float height = rows * cell + 17;
		Random random = new Random(20241102);
		stream.transform(new Matrix(AffineTransform.getRotateInstance(Math.toRadians(-3.2), SIDE / 2, SIDE / 2)));
		ink(stream, 0.9f);
		clipSpecks(stream, random);
		stream.setNonStrokingColor(0.78f, 0.09f, 0.08f);
		float left = (SIDE - width) / 2;
		float bottom = (SIDE - height) / 2;
		border(stream, random, left, bottom, width, height, 0.55f);
		border(stream, random, left + 3.4f, bottom + 3.4f, width - 6.8f, height - 6.8f, 0.3f);
		stream.fillEvenOdd();
		border(stream, random, left + 5.2f, bottom + 5.2f, width - 10.4f, height - 10.4f, 0.25f);
		border(stream, random, left + 6f, bottom + 6f, width - 12f, height - 12f, 0.25f);
		stream.fillEvenOdd();
		for (int i = 0; i < characters.length; i++) {
			float x = left + 8.5f + (columns - 1 - i / rows) * cell;
			float y = bottom + 8.5f + (rows - 1 - i % rows) * cell;
			character(stream, characters[i], x, y, cell);
		}
	}

	private void ink(PDPageContentStream stream, float opacity) throws IOException {
		PDExtendedGraphicsState state = new PDExtendedGraphicsState();
		state.setBlendMode(BlendMode.MULTIPLY);
		state.setNonStrokingAlphaConstant(opacity);
		stream.setGraphicsStateParameters(state);
	}

	private static void clipSpecks(PDPageContentStream stream, Random random) throws IOException {
		stream.addRect(-20, -20, SIDE + 40, SIDE + 40);
		for (int i = 0; i < 190; i++) {
			float x = random.nextFloat() * SIDE;
			float y = random.nextFloat() * SIDE;
			float radius = 0.16f + 0.55f * random.nextFloat() * random.nextFloat();
			int corners = 5;
			for (int corner = 0; corner < corners; corner++) {
				double angle = 2 * Math.PI * corner / corners;
				float reach = radius * (0.6f + 0.8f * random.nextFloat());
				float pointX = x + (float) (reach * Math.cos(angle));
				float pointY = y + (float) (reach * Math.sin(angle));
				if (corner == 0) {
					stream.moveTo(pointX, pointY);
				}
				else {
					stream.lineTo(pointX, pointY);
				}
			}
			stream.closePath();
		}
		stream.clipEvenOdd();
	}

	/** A rectangle whose edge wavers a little, as cut stone does. */
	private static void border(PDPageContentStream stream, Random random, float x, float y, float width, float height,
			float waver) throws IOException {
		float radius = 3;
		float[][] corners = { { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height } };
		boolean first = true;
		for (int side = 0; side < 4; side++) {
			float[] from = corners[side];
			float[] to = corners[(side + 1) % 4];
			float length = Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]);
			int steps = Math.max(4, Math.round(length / 5));
			for (int i = 0; i <= steps; i++) {
				float share = (radius + (length - 2 * radius) * i / steps) / length;
				float pointX = from[0] + (to[0] - from[0]) * share + waver * (random.nextFloat() - 0.5f);
				float pointY = from[1] + (to[1] - from[1]) * share + waver * (random.nextFloat() - 0.5f);
				if (first) {
					stream.moveTo(pointX, pointY);
					first = false;
				}
				else {
					stream.lineTo(pointX, pointY);
				}
			}
		}
		stream.closePath();
	}

	private void character(PDPageContentStream stream, int codePoint, float x, float y, float cell) throws IOException {
		FontFace face = this.fonts.faceFor(this.fonts.serifBold(), codePoint);
		if (face == null) {
			throw new UnprintableText(new GlyphCheck(this.fonts).check(Character.toString(codePoint)));
		}
		float scale = cell * 0.97f / face.unitsPerEm();
		var outline = face.outline(codePoint);
		var box = outline.getBounds2D();
		AffineTransform place = new AffineTransform(scale, 0, 0, scale, x + cell / 2 - scale * box.getCenterX(),
				y + cell / 2 - scale * box.getCenterY());
		float[] points = new float[6];
		float lastX = 0;
		float lastY = 0;
		for (PathIterator path = outline.getPathIterator(place); !path.isDone(); path.next()) {
			switch (path.currentSegment(points)) {
				case PathIterator.SEG_MOVETO -> stream.moveTo(points[0], points[1]);
				case PathIterator.SEG_LINETO -> stream.lineTo(points[0], points[1]);
				case PathIterator.SEG_QUADTO -> {
					// a quadratic curve as the cubic one that PDF knows
					stream.curveTo(lastX + (points[0] - lastX) * 2 / 3, lastY + (points[1] - lastY) * 2 / 3,
							points[2] + (points[0] - points[2]) * 2 / 3, points[3] + (points[1] - points[3]) * 2 / 3,
							points[2], points[3]);
					points[0] = points[2];
					points[1] = points[3];
				}
				case PathIterator.SEG_CLOSE -> stream.closePath();
				default -> throw new IllegalStateException("TrueType outlines have no cubic curves");
			}
			lastX = points[0];
			lastY = points[1];
		}
		stream.fill();
	}

}
