package org.expertcommittee.certificate.pdf;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * The gold frame with a 回纹 (meander) band, the tinted ground and the rule below the
 * heading.
 */
final class ClassicOrnament implements Ornament {

	private static final float[] GOLD = { 0.70f, 0.52f, 0.20f };

	private static final float[] LIGHT_GOLD = { 0.82f, 0.69f, 0.43f };

	private static final float[] FAINT_GOLD = { 0.965f, 0.935f, 0.865f };

	private static final float[] IVORY = { 1f, 0.993f, 0.972f };

	/**
	 * The distance of the outermost line from the paper's edge, in points (10 mm: inside
	 * every printer's margin).
	 */
	private static final float MARGIN = 28.35f;

	private static final float BAND = 15f;

	private final float width;

	private final float height;

	ClassicOrnament(float width, float height) {
		this.width = width;
		this.height = height;
	}

	@Override
	public void drawGround(PDPageContentStream stream) throws IOException {
		float inset = MARGIN + 4;
		color(stream, IVORY, false);
		stream.addRect(inset, inset, this.width - 2 * inset, this.height - 2 * inset);
		stream.fill();
		drawRosette(stream);
	}

	/** A faint guilloche behind the text, as on securities. */
	private void drawRosette(PDPageContentStream stream) throws IOException {
		color(stream, FAINT_GOLD, true);
		stream.setLineWidth(0.35f);
		float middleX = this.width / 2;
		float middleY = this.height / 2 - 8 + Math.max(0, this.height - this.width) * 0.04f;
		for (int ring = 0; ring < 9; ring++) {
			int steps = 144;
			for (int i = 0; i <= steps; i++) {
				double angle = 2 * Math.PI * i / steps;
				double radius = 110 + 30 * Math.cos(12 * angle + ring * Math.PI / 4.5);
				float x = middleX + (float) (radius * Math.cos(angle));
				float y = middleY + (float) (radius * Math.sin(angle));
				if (i == 0) {
					stream.moveTo(x, y);
				}
				else {
					stream.lineTo(x, y);
				}
			}
			stream.closePath();
		}
		stream.stroke();
	}

	@Override
	public void drawFrame(PDPageContentStream stream) throws IOException {
		color(stream, GOLD, true);
		frame(stream, MARGIN, 2.4f);
		frame(stream, MARGIN + 4, 0.5f);
		float inner = MARGIN + 4 + 3 + BAND + 3;
		frame(stream, inner, 0.5f);
		frame(stream, inner + 3.4f, 1.1f);
		color(stream, LIGHT_GOLD, true);
		stream.setLineWidth(0.9f);
		stream.setLineJoinStyle(0);
		float from = MARGIN + 4 + 3;
		float across = this.width - 2 * (from + BAND);
		float up = this.height - 2 * (from + BAND);
		side(stream, across, from + BAND, from, 0);
		side(stream, across, from + BAND, this.height - from, 1);
		side(stream, up, from, from + BAND, 2);
		side(stream, up, this.width - from, from + BAND, 3);
		for (int corner = 0; corner < 4; corner++) {
			float x = (corner % 2 == 0) ? from : this.width - from - BAND;
			float y = (corner < 2) ? from : this.height - from - BAND;
			corner(stream, x, y);
		}
	}

	private void frame(PDPageContentStream stream, float inset, float line) throws IOException {
		stream.setLineWidth(line);
		stream.setLineJoinStyle(0);
		stream.addRect(inset, inset, this.width - 2 * inset, this.height - 2 * inset);
		stream.stroke();
	}

	/**
	 * One side of the band: a whole number of spirals, each turning inwards, mirrored in
	 * pairs.
	 */
	private static void side(PDPageContentStream stream, float length, float x, float y, int side) throws IOException {
		int count = Math.round(length / BAND / 1.25f);
		float step = length / count;
		// the spiral in its unit square
		float[][] turns = { { 0.08f, 0.04f }, { 0.08f, 0.96f }, { 0.92f, 0.96f }, { 0.92f, 0.18f }, { 0.30f, 0.18f },
				{ 0.30f, 0.70f }, { 0.68f, 0.70f }, { 0.68f, 0.42f }, { 0.50f, 0.42f } };
		for (int i = 0; i < count; i++) {
			boolean mirrored = i >= count / 2;
			for (int turn = 0; turn < turns.length; turn++) {
				float along = (i + (mirrored ? 1 - turns[turn][0] : turns[turn][0])) * step;
				float off = turns[turn][1] * BAND;
				float pointX = switch (side) {
					case 0, 1 -> x + along;
					case 2 -> x + off;
					default -> x - off;
				};
				float pointY = switch (side) {
					case 0 -> y + off;
					case 1 -> y - off;
					default -> y + along;
				};
				if (turn == 0) {
					stream.moveTo(pointX, pointY);
				}
				else {
					stream.lineTo(pointX, pointY);
				}
			}
		}
		stream.stroke();
	}

	private static void corner(PDPageContentStream stream, float x, float y) throws IOException {
		float middleX = x + BAND / 2;
		float middleY = y + BAND / 2;
		stream.addRect(x + 0.6f, y + 0.6f, BAND - 1.2f, BAND - 1.2f);
		diamond(stream, middleX, middleY, BAND / 2 - 2.2f);
		stream.stroke();
		color(stream, GOLD, false);
		diamond(stream, middleX, middleY, 2.4f);
		stream.fill();
	}

	/** Two fading lines and a diamond in the middle of the sheet. */
	@Override
	public void drawRule(PDPageContentStream stream, float y) throws IOException {
		float x = this.width / 2;
		color(stream, GOLD, false);
		diamond(stream, x, y, 3.4f);
		diamond(stream, x - 12, y, 1.7f);
		diamond(stream, x + 12, y, 1.7f);
		for (int direction = -1; direction <= 1; direction += 2) {
			// a line that tapers to a point
			stream.moveTo(x + direction * 20, y + 0.55f);
			stream.lineTo(x + direction * 128, y);
			stream.lineTo(x + direction * 20, y - 0.55f);
			stream.closePath();
		}
		stream.fill();
	}

	private static void diamond(PDPageContentStream stream, float x, float y, float radius) throws IOException {
		stream.moveTo(x - radius, y);
		stream.lineTo(x, y + radius);
		stream.lineTo(x + radius, y);
		stream.lineTo(x, y - radius);
		stream.closePath();
	}

	private static void color(PDPageContentStream stream, float[] rgb, boolean stroking) throws IOException {
		if (stroking) {
			stream.setStrokingColor(rgb[0], rgb[1], rgb[2]);
		}
		else {
			stream.setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
		}
	}

}
