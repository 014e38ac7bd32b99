package org.expertcommittee.base.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One TrueType file. It is parsed at its first use and held softly: a face takes 20 to 40
 * MB, which an application that has not made a document for a while gives back.
 */
public final class FontFace {

	private final String name;

	private final Source source;

	private final Map<Integer, Facts> known = new ConcurrentHashMap<>();

	private @Nullable SoftReference<TrueTypeFont> parsed;

	FontFace(String name, Source source) {
		this.name = name;
		this.source = source;
	}

	/** The file without its path. */
	public String fileName() {
		return String.valueOf(Path.of(this.name).getFileName());
	}

	/** The parsed font. Hold it only as long as one document takes. */
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
		return facts(codePoint).drawn;
	}

	boolean maps(int codePoint) {
		return facts(codePoint).glyph.id() != 0;
	}

	/** How many characters of the block the face maps; nothing of it is remembered. */
	int count(HanBlock block) {
		try {
			CmapLookup lookup = font().getUnicodeCmapLookup();
			int found = 0;
			for (int codePoint = block.first(); codePoint <= block.last(); codePoint++) {
				found += (lookup.getGlyphId(codePoint) != 0) ? 1 : 0;
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Glyph glyph(int codePoint) {
		return facts(codePoint).glyph;
	}

	private Facts facts(int codePoint) {
		return this.known.computeIfAbsent(codePoint, this::read);
	}

	private Facts read(int codePoint) {
		try {
			TrueTypeFont font = font();
			int glyphId = font.getUnicodeCmapLookup().getGlyphId(codePoint);
			float advance = font.getAdvanceWidth(glyphId) / (float) font.getUnitsPerEm();
			boolean drawn = glyphId != 0 && (Character.isSpaceChar(codePoint) || !isEmpty(outline(font, glyphId)));
			return new Facts(new Glyph(codePoint, this, glyphId, advance, Glyph.Mark.of(codePoint, advance)), drawn);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The outline in font units, y upwards. */
	public GeneralPath outline(int codePoint) {
		try {
			return outline(font(), facts(codePoint).glyph.id());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static GeneralPath outline(TrueTypeFont font, int glyphId) throws IOException {
		GlyphData glyph = font.getGlyph().getGlyph(glyphId);
		return (glyph != null) ? glyph.getPath() : new GeneralPath();
	}

	public float unitsPerEm() {
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

	/** What is known of a character; reading an outline costs more than remembering. */
	private record Facts(Glyph glyph, boolean drawn) {
	}

	/** Where the bytes come from. */
	@FunctionalInterface
	interface Source {

		InputStream open() throws IOException;

	}

}
