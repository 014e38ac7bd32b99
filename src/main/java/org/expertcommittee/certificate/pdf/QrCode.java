package org.expertcommittee.certificate.pdf;

import java.io.IOException;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * A QR code as one filled path: sharp at every size, and runs of modules have no seams
 * between them.
 */
final class QrCode {

	/** Modules of blank ground on every side (ISO/IEC 18004). */
	private static final int QUIET = 4;

	/** The smallest module that a telephone reads from paper, in points (0.4 mm). */
	private static final float SMALLEST_MODULE = 1.13f;

	private final BitMatrix modules;

	QrCode(String text) {
		try {
			this.modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, QUIET,
							EncodeHintType.CHARACTER_SET, "UTF-8"));
		}
		catch (WriterException | IllegalArgumentException ex) {
			throw new TextDoesNotFit(TextDoesNotFit.Part.VERIFY_URL);
		}
	}

	/**
	 * Draws the code so that its dark part fills the square at x, y (lower left); the
	 * quiet zone lies around it.
	 */
	void draw(PDPageContentStream stream, float x, float y, float side) throws IOException {
		int count = this.modules.getWidth() - 2 * QUIET;
		float module = side / count;
		if (module < SMALLEST_MODULE) {
			throw new TextDoesNotFit(TextDoesNotFit.Part.VERIFY_URL);
		}
		stream.setNonStrokingColor(0f, 0f, 0f);
		for (int row = 0; row < count; row++) {
			for (int column = 0; column < count; column++) {
				int from = column;
				while (column < count && this.modules.get(QUIET + column, QUIET + row)) {
					column++;
				}
				if (column > from) {
					stream.addRect(x + from * module, y + side - (row + 1) * module, (column - from) * module, module);
				}
			}
		}
		stream.fill();
	}

}
