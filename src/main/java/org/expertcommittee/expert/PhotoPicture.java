package org.expertcommittee.expert;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.apache.tika.Tika;
import org.expertcommittee.base.InvalidInput;

/**
 * Makes a photo out of whatever was uploaded: its content must be a JPEG or PNG picture
 * of a sensible size; it is drawn anew, so that nothing hidden in the file survives.
 */
final class PhotoPicture {

	/** Largest upload in bytes. */
	static final int MOST_BYTES = 10 * 1024 * 1024;

	static final int WIDTH = 600;

	static final int HEIGHT = 800;

	static final int FEWEST_PIXELS = 100;

	/** More pixels would fill the memory before anybody sees them. */
	private static final long MOST_PIXELS = 40_000_000;

	private static final Set<String> WELCOME = Set.of("image/jpeg", "image/png");

	private static final float QUALITY = 0.88f;

	private PhotoPicture() {
	}

	/**
	 * A JPEG of at most 600 × 800 pixels.
	 * @throws InvalidInput at {@code file} when it cannot be made
	 */
	static byte[] jpeg(byte[] upload) {
		if (upload.length > MOST_BYTES) {
			throw InvalidInput.at("file", "expert.photo.tooLarge", MOST_BYTES / (1024 * 1024));
		}
		if (!WELCOME.contains(new Tika().detect(upload))) {
			throw InvalidInput.at("file", "expert.photo.notAPicture");
		}
		try {
			return write(draw(read(upload)));
		}
		catch (IOException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw InvalidInput.at("file", "expert.photo.broken");
		}
	}

	private static BufferedImage read(byte[] upload) throws IOException {
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				throw InvalidInput.at("file", "expert.photo.notAPicture");
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				int width = reader.getWidth(0);
				int height = reader.getHeight(0);
				if ((long) width * height > MOST_PIXELS) {
					throw InvalidInput.at("file", "expert.photo.tooManyPixels", width, height, MOST_PIXELS / 10_000);
				}
				if (Math.min(width, height) < FEWEST_PIXELS) {
					throw InvalidInput.at("file", "expert.photo.tooSmall", FEWEST_PIXELS);
				}
				ImageReadParam param = reader.getDefaultReadParam();
				int step = Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
				param.setSourceSubsampling(step, step, 0, 0);
				return reader.read(0, param);
			}
			finally {
				reader.dispose();
			}
		}
	}

	private static BufferedImage draw(BufferedImage picture) {
		double scale = Math.min(1,
				Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
		int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
		BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = photo.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.drawImage(picture, 0, 0, width, height, null);
		graphics.dispose();
		return photo;
	}

	private static byte[] write(BufferedImage photo) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(QUALITY);
			writer.setOutput(out);
			writer.write(null, new IIOImage(photo, null, null), param);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}
