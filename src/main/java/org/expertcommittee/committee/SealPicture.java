package org.expertcommittee.committee;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.expertcommittee.base.InvalidInput;

/**
 * Makes the picture of a seal out of whatever was uploaded: a PNG on a transparent
 * ground, nearly square, large enough to be printed. It is drawn anew, so that nothing
 * hidden in the file survives.
 *
 * @param png the picture
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record SealPicture(byte[] png, int width, int height) {

	/** Largest upload in bytes. */
	static final int MOST_BYTES = 2 * 1024 * 1024;

	/** 42 mm at 180 dots per inch. */
	static final int FEWEST_PIXELS = 300;

	/** 42 mm at 1200 dots per inch. */
	static final int MOST_PIXELS = 2000;

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private static final double LONGEST_TO_SHORTEST = 1.25;

	/**
	 * A round seal leaves more than a fifth of its square free, a square one far less.
	 */
	private static final double LEAST_CLEAR = 0.05;

	private static final double LEAST_DRAWN = 0.01;

	private static final int CLEAR = 16;

	/**
	 * Checks and redraws an upload.
	 * @throws InvalidInput at {@code file} saying what is wrong with it
	 */
	static SealPicture of(byte[] upload) {
		if (upload.length > MOST_BYTES) {
			throw refusal("tooLarge", MOST_BYTES / (1024 * 1024));
		}
		if (upload.length < SIGNATURE.length || !Arrays.equals(Arrays.copyOf(upload, SIGNATURE.length), SIGNATURE)) {
			throw refusal("notPng");
		}
		try {
			BufferedImage picture = read(upload);
			requireTransparentGround(picture);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(picture, "png", out);
			return new SealPicture(out.toByteArray(), picture.getWidth(), picture.getHeight());
		}
		catch (IOException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw refusal("broken");
		}
	}

	private static BufferedImage read(byte[] upload) throws IOException {
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
			Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				int width = reader.getWidth(0);
				int height = reader.getHeight(0);
				// Before any pixel is read: a small file can unfold to gigabytes.
				if (Math.max(width, height) > MOST_PIXELS) {
					throw refusal("tooManyPixels", width, height, MOST_PIXELS);
				}
				if (Math.min(width, height) < FEWEST_PIXELS) {
					throw refusal("tooSmall", width, height, FEWEST_PIXELS);
				}
				if (Math.max(width, height) > LONGEST_TO_SHORTEST * Math.min(width, height)) {
					throw refusal("notSquare", width, height);
				}
				BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
				Graphics2D graphics = picture.createGraphics();
				graphics.drawImage(reader.read(0), 0, 0, null);
				graphics.dispose();
				return picture;
			}
			finally {
				reader.dispose();
			}
		}
	}

	private static void requireTransparentGround(BufferedImage picture) {
		int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
		long clear = Arrays.stream(pixels).filter((pixel) -> pixel >>> 24 < CLEAR).count();
		if (clear < LEAST_CLEAR * pixels.length) {
			throw refusal("opaque");
		}
		if (pixels.length - clear < LEAST_DRAWN * pixels.length) {
			throw refusal("blank");
		}
	}

	private static InvalidInput refusal(String what, Object... args) {
		return InvalidInput.at("file", "committee.seal." + what, args);
	}

}
