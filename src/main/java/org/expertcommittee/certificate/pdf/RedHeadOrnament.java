package org.expertcommittee.certificate.pdf;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * The double rule below the head of official papers, and its mirror image at the foot.
 */
final class RedHeadOrnament implements Ornament {

	private final SheetPlan plan;

	private final float[] color;

	RedHeadOrnament(SheetPlan plan, float[] color) {
		this.plan = plan;
		this.color = color;
	}

	@Override
	public void drawGround(PDPageContentStream stream) {
		// the paper stays white
	}

	@Override
	public void drawFrame(PDPageContentStream stream) throws IOException {
		color(stream);
		bar(stream, 48, 2.4f);
		bar(stream, 53, 0.7f);
		stream.fill();
	}

	@Override
	public void drawRule(PDPageContentStream stream, float y) throws IOException {
		color(stream);
		bar(stream, y, 2.4f);
		bar(stream, y - 3.6f, 0.7f);
		stream.fill();
	}

	private void color(PDPageContentStream stream) throws IOException {
		stream.setNonStrokingColor(this.color[0], this.color[1], this.color[2]);
	}

	private void bar(PDPageContentStream stream, float y, float height) throws IOException {
		float left = this.plan.left() - 26;
		stream.addRect(left, y, this.plan.right() + 26 - left, height);
	}

}
