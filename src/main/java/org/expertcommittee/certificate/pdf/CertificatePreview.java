package org.expertcommittee.certificate.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of a certificate for the screen. */
public final class CertificatePreview {

	private CertificatePreview() {
	}

	/**
	 * Draws the first page.
	 * @param pdf a PDF of at least one page
	 * @param dpi the resolution, 30 to 400; 110 fills a laptop's screen
	 * @return a PNG
	 * @throws IllegalArgumentException the resolution is out of range
	 */
	public static byte[] toPng(byte[] pdf, int dpi) {
		if (dpi < 30 || dpi > 400) {
			throw new IllegalArgumentException("30 to 400 dpi, not " + dpi);
		}
		try (PDDocument document = Loader.loadPDF(pdf)) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB), "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The page cannot be drawn", ex);
		}
	}

}
