package org.expertcommittee.committee;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Pictures that people might upload as a seal. */
final class SealPictures {

	private SealPictures() {
	}

	/** A red ring on a transparent ground. */
	static byte[] ring(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(0xc8161d));
		graphics.setStroke(new BasicStroke(Math.max(4, width / 20)));
		graphics.drawOval(width / 20, height / 20, width * 9 / 10, height * 9 / 10);
		graphics.dispose();
		return write(image, "png");
	}

	/** A picture all of one colour. */
	static byte[] filled(int size, int argb, String format) {
		BufferedImage image = new BufferedImage(size, size,
				format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < size; x++) {
			for (int y = 0; y < size; y++) {
				image.setRGB(x, y, argb);
			}
		}
		return write(image, format);
	}

	private static byte[] write(BufferedImage image, String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
