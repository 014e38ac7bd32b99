package org.expertcommittee.certificate.pdf;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** What is drawn around the words of a certificate. */
interface Ornament {

	/** Below everything else. */
	void drawGround(PDPageContentStream stream) throws IOException;

	/** Around the words. */
	void drawFrame(PDPageContentStream stream) throws IOException;

	/** Between heading and words. */
	void drawRule(PDPageContentStream stream, float y) throws IOException;

	static Ornament of(CertificateDesign design, SheetPlan plan) {
		float[] color = CertificateDesign.rgb(design.titleColor());
		return switch (design.style()) {
			case CLASSIC -> new ClassicOrnament(plan.width(), plan.height());
			case RED_HEAD -> new RedHeadOrnament(plan, color);
			case MODERN -> new ModernOrnament(plan, color);
		};
	}

}
