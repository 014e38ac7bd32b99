package org.expertcommittee.certificate.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;

import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One TrueType file. It is parsed at its first use and held softly: a face takes 20 to 40
 * MB, which an application that has not issued a certificate for a while gives back.
 */
final class FontFace {

	private final String name;

	private final Source source;

	private @Nullable SoftReference<TrueTypeFont> parsed;

	FontFace(String name, Source source) {
		this.name = name;
		this.source = source;
	}

	String fileName() {
		return String.valueOf(Path.of(this.name).getFileName());
	}

	/** The parsed font. Hold it only as long as one certificate takes. */
	synchronized TrueTypeFont font() {
		TrueTypeFont font = (this.parsed != null) ? this.parsed.get() : null;
		if (font == null) {
			font = parse();
			this.parsed = new SoftReference<>(font);
		}
		return font;
	}

	private TrueTypeFont parse() {
		try (InputStream in = this.source.open()) {
			TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
			if (font.getGlyph() == null) {
				throw new IOException("no TrueType outlines");
			}
			// ligatures would have no place in the text that readers copy
			font.setEnableGsub(false);
			return font;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the font " + this.name, ex);
		}
	}

	/** Whether the face draws the character; the two printable spaces count as drawn. */
	boolean draws(int codePoint) {
		int glyph = glyphId(codePoint);
		return glyph != 0 && (Character.isSpaceChar(codePoint) || !isEmpty(outline(codePoint)));
	}

	boolean maps(int codePoint) {
		return glyphId(codePoint) != 0;
	}

	int glyphId(int codePoint) {
		try {
			return font().getUnicodeCmapLookup().getGlyphId(codePoint);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The advance width in units of the font size. */
	float advance(int codePoint) {
		try {
			TrueTypeFont font = font();
			return font.getAdvanceWidth(glyphId(codePoint)) / (float) font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The outline in font units, y upwards. */
	GeneralPath outline(int codePoint) {
		try {
			GlyphData glyph = font().getGlyph().getGlyph(glyphId(codePoint));
			return (glyph != null) ? glyph.getPath() : new GeneralPath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	float unitsPerEm() {
		try {
			return font().getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isEmpty(GeneralPath path) {
		return path.getBounds2D().isEmpty();
	}

	@Override
	public String toString() {
		return this.name;
	}

	/** Where the bytes come from. */
	@FunctionalInterface
	interface Source {

		InputStream open() throws IOException;

	}

}
