package org.expertcommittee.certificate.pdf;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.jspecify.annotations.Nullable;

/** Reads the pictures of logos. */
public final class LogoArt {

	/** A picture of more pixels is no logo and would take much memory to read. */
	private static final long MOST_PIXELS = 16_000_000;

	/** What print needs at the logo's size, and no more. */
	private static final int SIDE = 400;

	private LogoArt() {
	}

	/**
	 * Whether a picture can be printed as a logo.
	 * @param bytes any bytes
	 * @return whether they are a PNG or JPEG of at most 16 million pixels
	 */
	public static boolean isUsable(byte[] bytes) {
		return read(bytes) != null;
	}

	/** The picture at the size that print needs, or null when it is none. */
	static @Nullable BufferedImage read(byte[] bytes) {
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				return null;
			}
			ImageReader reader = readers.next();
			String format = reader.getFormatName();
			if (!"png".equalsIgnoreCase(format) && !"jpeg".equalsIgnoreCase(format)) {
				return null;
			}
			reader.setInput(in);
			if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
				return null;
			}
			return scaled(reader.read(0));
		}
		catch (IOException | RuntimeException ex) {
			// a damaged picture may break the reader in any way
			return null;
		}
	}

	private static BufferedImage scaled(BufferedImage picture) {
		double scale = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
		int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
		boolean clear = picture.getColorModel().hasAlpha();
		BufferedImage result = new BufferedImage(width, height,
				clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = result.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
		// halving first keeps fine lines that one big step would lose
		BufferedImage source = picture;
		while (source.getWidth() > 2 * width && source.getHeight() > 2 * height) {
			BufferedImage half = new BufferedImage(source.getWidth() / 2, source.getHeight() / 2, result.getType());
			Graphics2D halving = half.createGraphics();
			halving.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
			halving.drawImage(source, 0, 0, half.getWidth(), half.getHeight(), null);
			halving.dispose();
			source = half;
		}
		graphics.drawImage(source, 0, 0, width, height, null);
		graphics.dispose();
		return result;
	}

}
