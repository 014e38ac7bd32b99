package org.expertcommittee.base.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** Shows set lines on a page. */
final class TextPen {

	private final PDPageContentStream stream;

	private final FontsInDocument fonts;

	TextPen(PDPageContentStream stream, FontsInDocument fonts) {
		this.stream = stream;
		this.fonts = fonts;
	}

	/** Shows a set line with its left margin and baseline at x, y. */
	void show(Line line, float size, float x, float y) throws IOException {
		show(line, size, Matrix.getTranslateInstance(x + line.start() * size, y));
	}

	/** Shows a set line turned about its middle, which stands at x, y. */
	void showTurned(Line line, float size, double angle, float x, float y) throws IOException {
		Matrix matrix = Matrix.getRotateInstance(angle, x, y);
		matrix.concatenate(Matrix.getTranslateInstance(-line.width() * size / 2, -0.36f * size));
		show(line, size, matrix);
	}

	private void show(Line line, float size, Matrix matrix) throws IOException {
		List<Glyph> glyphs = line.glyphs();
		if (glyphs.isEmpty()) {
			return;
		}
		this.stream.beginText();
		this.stream.setTextMatrix(matrix);
		int at = 0;
		while (at < glyphs.size()) {
			var font = this.fonts.fontFor(glyphs.get(at));
			this.stream.setFont(font, size);
			List<Object> pieces = new ArrayList<>();
			StringBuilder text = new StringBuilder();
			while (at < glyphs.size() && this.fonts.fontFor(glyphs.get(at)).equals(font)) {
				text.appendCodePoint(glyphs.get(at).codePoint());
				if (line.adjust()[at] != 0) {
					pieces.add(text.toString());
					pieces.add(-line.adjust()[at] * 1000);
					text.setLength(0);
				}
				at++;
			}
			if (!text.isEmpty()) {
				pieces.add(text.toString());
			}
			this.stream.showTextWithPositioning(pieces.toArray());
		}
		this.stream.endText();
	}

}
