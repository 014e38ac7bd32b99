package org.expertcommittee.certificate.pdf;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** One bar of colour at the left, faint arcs in the lower right corner, a short rule. */
final class ModernOrnament implements Ornament {

	/** Ten millimetres: inside every printer's margin. */
	private static final float MARGIN = 28.35f;

	/** How far circles of cubic curves reach (four arcs). */
	private static final float ARC = 0.5523f;

	private final SheetPlan plan;

	private final float[] color;

	ModernOrnament(SheetPlan plan, float[] color) {
		this.plan = plan;
		this.color = color;
	}

	@Override
	public void drawGround(PDPageContentStream stream) throws IOException {
		float right = this.plan.width() - MARGIN;
		float most = Math.min(this.plan.width(), this.plan.height()) * 0.62f;
		for (int ring = 0; ring < 12; ring++) {
			float radius = most * (1 - ring / 12f);
			float tint = 0.06f + 0.06f * ring / 12f;
			stream.setStrokingColor(tinted(0, tint), tinted(1, tint), tinted(2, tint));
			stream.setLineWidth(0.7f);
			stream.moveTo(right - radius, MARGIN);
			stream.curveTo(right - radius, MARGIN + radius * ARC, right - radius * ARC, MARGIN + radius, right,
					MARGIN + radius);
			stream.stroke();
		}
	}

	@Override
	public void drawFrame(PDPageContentStream stream) throws IOException {
		float height = this.plan.height() - 2 * MARGIN;
		stream.setNonStrokingColor(this.color[0], this.color[1], this.color[2]);
		stream.addRect(MARGIN, MARGIN, 10, height);
		stream.fill();
		stream.setNonStrokingColor(tinted(0, 0.3f), tinted(1, 0.3f), tinted(2, 0.3f));
		stream.addRect(MARGIN + 13, MARGIN, 2.2f, height);
		stream.fill();
	}

	@Override
	public void drawRule(PDPageContentStream stream, float y) throws IOException {
		stream.setNonStrokingColor(0.86f, 0.85f, 0.83f);
		stream.addRect(this.plan.left(), y, this.plan.right() - this.plan.left(), 0.7f);
		stream.fill();
		stream.setNonStrokingColor(this.color[0], this.color[1], this.color[2]);
		stream.addRect(this.plan.left(), y - 1.3f, 64, 2.6f);
		stream.fill();
	}

	/** A channel of the colour on white, that strong. */
	private float tinted(int channel, float strength) {
		return 1 - (1 - this.color[channel]) * strength;
	}

}
