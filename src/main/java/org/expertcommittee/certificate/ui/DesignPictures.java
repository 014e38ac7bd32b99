package org.expertcommittee.certificate.ui;

import org.expertcommittee.certificate.pdf.CertificateDesign.Orientation;
import org.expertcommittee.certificate.pdf.CertificateDesign.Style;

/** Small drawings of the designs. */
final class DesignPictures {

	private static final String SHEET = "<svg viewBox=\"0 0 84 60\" width=\"84\" height=\"60\" aria-hidden=\"true\">"
			+ "<rect x=\"0.5\" y=\"0.5\" width=\"83\" height=\"59\" fill=\"#fff\" stroke=\"#d3d0ca\"/>";

	private static final String WORDS = "<path d=\"M16 30h52M16 35h52M16 40h30\" stroke=\"#9a978f\" stroke-width=\"1.4\"/>"
			+ "<path d=\"M44 48h24M50 52h12\" stroke=\"#9a978f\" stroke-width=\"1.2\"/>"
			+ "<rect x=\"16\" y=\"45\" width=\"8\" height=\"8\" fill=\"#55524c\"/></svg>";

	private DesignPictures() {
	}

	static String of(Style style) {
		return SHEET + switch (style) {
			case CLASSIC ->
				"<rect x=\"4\" y=\"4\" width=\"76\" height=\"52\" fill=\"#fffdf7\" stroke=\"#b38533\" stroke-width=\"2.4\"/>"
						+ "<rect x=\"7.5\" y=\"7.5\" width=\"69\" height=\"45\" fill=\"none\" stroke=\"#d1b06e\" stroke-width=\".8\"/>"
						+ "<path d=\"M31 17h8M45 17h8\" stroke=\"#b81214\" stroke-width=\"7\"/>";
			case RED_HEAD -> "<path d=\"M22 8h40\" stroke=\"#b81214\" stroke-width=\"2.4\"/>"
					+ "<path d=\"M32 16h7M45 16h7\" stroke=\"#b81214\" stroke-width=\"6\"/>"
					+ "<path d=\"M9 23.5h66\" stroke=\"#b81214\" stroke-width=\"1.4\"/>"
					+ "<path d=\"M9 25.6h66M9 56h66\" stroke=\"#b81214\" stroke-width=\".6\"/>";
			case MODERN ->
				"<path d=\"M6 4v52\" stroke=\"#b81214\" stroke-width=\"3\"/><path d=\"M9 4v52\" stroke=\"#e7b3b3\"/>"
						+ "<path d=\"M16 14h7M27 14h7\" stroke=\"#b81214\" stroke-width=\"6\"/>"
						+ "<path d=\"M16 22h52\" stroke=\"#dad8d4\" stroke-width=\".8\"/><path d=\"M16 22h12\" stroke=\"#b81214\" stroke-width=\"1.6\"/>"
						+ "<path d=\"M48 56a32 32 0 0 1 32-32M58 56a22 22 0 0 1 22-22\" fill=\"none\" stroke=\"#f3dcdc\"/>";
		} + WORDS;
	}

	static String of(Orientation orientation) {
		boolean landscape = orientation == Orientation.LANDSCAPE;
		int width = landscape ? 34 : 24;
		int height = landscape ? 24 : 34;
		return "<svg viewBox=\"0 0 36 36\" width=\"36\" height=\"36\" aria-hidden=\"true\"><rect x=\""
				+ (36 - width) / 2 + "\" y=\"" + (36 - height) / 2 + "\" width=\"" + width + "\" height=\"" + height
				+ "\" fill=\"#fff\" stroke=\"#8f8d88\"/></svg>";
	}

}
