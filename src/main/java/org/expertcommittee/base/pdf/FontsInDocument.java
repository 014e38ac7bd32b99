package org.expertcommittee.base.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The faces as one document embeds them. Where two characters share a glyph (· and ∙, or
 * a character and its compatibility form), a second subset keeps them apart, because a
 * glyph of a subset can say only one character to whoever copies the text.
 */
final class FontsInDocument {

	private final PDDocument document;

	private final Map<FontFace, List<Subset>> subsets = new HashMap<>();

	FontsInDocument(PDDocument document) {
		this.document = document;
	}

	PDType0Font fontFor(Glyph glyph) throws IOException {
		List<Subset> ofFace = this.subsets.computeIfAbsent(glyph.face(), (face) -> new ArrayList<>());
		for (Subset subset : ofFace) {
			if (subset.meanings.computeIfAbsent(glyph.id(), (id) -> glyph.codePoint()) == glyph.codePoint()) {
				return subset.font;
			}
		}
		TrueTypeFont font = ofFace.isEmpty() ? glyph.face().font() : ofFace.getFirst().parsed;
		Subset another = new Subset(font, PDType0Font.load(this.document, font, true), new HashMap<>());
		another.meanings.put(glyph.id(), glyph.codePoint());
		ofFace.add(another);
		return another.font;
	}

	private record Subset(TrueTypeFont parsed, PDType0Font font, Map<Integer, Integer> meanings) {
	}

}
