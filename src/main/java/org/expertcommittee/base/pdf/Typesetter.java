package org.expertcommittee.base.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Chooses faces and breaks paragraphs into lines. All lines of a paragraph are chosen
 * together, so that no line is better than it need be at the cost of the next.
 */
public final class Typesetter {

	/**
	 * Room added between two characters to reach the margin, at most, in ems; beyond it
	 * the line stays short.
	 */
	private static final float MOST_STRETCH = 0.16f;

	/** A longer name may be broken; keeping it together would make the text small. */
	private static final int LONGEST_KEPT = 16;

	private final FontSet fonts;

	private final String name;

	/**
	 * A typesetter.
	 * @param fonts the faces
	 * @param name a person's name, which is set in one face and kept together; may be
	 * empty
	 */
	public Typesetter(FontSet fonts, String name) {
		this.fonts = fonts;
		this.name = name;
	}

	/**
	 * Sets a text in one line.
	 * @throws UnprintableText when a character has no glyph
	 */
	public Line line(String text, FontFace preferred) {
		List<Glyph> glyphs = glyphs(text, preferred);
		return toLine(glyphs, 0, glyphs.size(), null);
	}

	/**
	 * Breaks a paragraph.
	 * @param width the width of the column in ems
	 * @param indent of the first line in ems
	 * @return the lines and how ugly they are, or null when the paragraph cannot be
	 * broken to this width
	 */
	public @Nullable Paragraph paragraph(String text, FontFace preferred, float width, float indent) {
		return paragraph(text, preferred, width, indent, true);
	}

	/** A paragraph whose lines keep their natural width, for narrow columns. */
	@Nullable Paragraph ragged(String text, FontFace preferred, float width) {
		return paragraph(text, preferred, width, 0, false);
	}

	private @Nullable Paragraph paragraph(String text, FontFace preferred, float width, float indent,
			boolean justified) {
		List<Glyph> glyphs = glyphs(text, preferred);
		int count = glyphs.size();
		float[] penalties = penalties(glyphs);
		float[] upTo = upTo(glyphs);
		float[] best = new float[count + 1];
		int[] from = new int[count + 1];
		Arrays.fill(best, Float.POSITIVE_INFINITY);
		best[0] = 0;
		for (int end = 1; end <= count; end++) {
			if (end < count && penalties[end] == Kinsoku.NEVER) {
				continue;
			}
			for (int start = end - 1; start >= 0; start--) {
				float room = (start == 0) ? width - indent : width;
				float natural = upTo[end - 1] - upTo[start] + glyphs.get(end - 1).advance()
						- hangBefore(glyphs.get(start)) - hangAfter(glyphs.get(end - 1));
				float slack = room - natural;
				if (slack < -1.5f) {
					break;
				}
				if (slack < -0.001f || best[start] == Float.POSITIVE_INFINITY) {
					continue;
				}
				float cost = best[start] + cost(slack, end - start, end == count)
						+ ((end < count) ? penalties[end] : 0);
				if (cost < best[end]) {
					best[end] = cost;
					from[end] = start;
				}
			}
		}
		if (best[count] == Float.POSITIVE_INFINITY) {
			return null;
		}
		List<Line> lines = new ArrayList<>();
		for (int end = count; end > 0; end = from[end]) {
			int start = from[end];
			Float room = (end == count || !justified) ? null : (start == 0) ? width - indent : width;
			lines.addFirst(toLine(glyphs, start, end, room));
		}
		return new Paragraph(List.copyOf(lines), best[count]);
	}

	private static float cost(float slack, int length, boolean last) {
		if (last) {
			return (length < 4) ? 400 : 0;
		}
		return 60 + 40 * slack * slack;
	}

	private List<Glyph> glyphs(String text, FontFace preferred) {
		List<GlyphProblem> problems = new GlyphCheck(this.fonts).check(text);
		if (!problems.isEmpty()) {
			throw new UnprintableText(problems);
		}
		List<Glyph> glyphs = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			if (!this.name.isEmpty() && text.startsWith(this.name, at)) {
				FontFace whole = this.fonts.faceForAll(preferred, this.name);
				this.name.codePoints().forEach((cp) -> glyphs.add(glyph(cp, (whole != null) ? whole : preferred)));
				at += this.name.length();
			}
			else {
				glyphs.add(glyph(text.codePointAt(at), preferred));
				at += Character.charCount(text.codePointAt(at));
			}
		}
		return glyphs;
	}

	private Glyph glyph(int codePoint, FontFace preferred) {
		FontFace face = this.fonts.faceFor(preferred, codePoint);
		if (face == null) {
			throw new IllegalStateException("Checked, but not printable: " + codePoint);
		}
		return face.glyph(codePoint);
	}

	private float[] penalties(List<Glyph> glyphs) {
		int[] text = glyphs.stream().mapToInt(Glyph::codePoint).toArray();
		float[] penalties = new float[text.length + 1];
		for (int i = 1; i < text.length; i++) {
			penalties[i] = Kinsoku.penalty(text, i);
		}
		int[] kept = this.name.codePoints().toArray();
		for (int i = 0; kept.length > 0 && kept.length <= LONGEST_KEPT && i + kept.length <= text.length; i++) {
			if (Arrays.equals(text, i, i + kept.length, kept, 0, kept.length)) {
				for (int inside = i + 1; inside < i + kept.length; inside++) {
					penalties[inside] += 3000;
				}
			}
		}
		return penalties;
	}

	/** Where each character would begin if all of them stood in one line. */
	private static float[] upTo(List<Glyph> glyphs) {
		float[] upTo = new float[glyphs.size()];
		for (int i = 1; i < upTo.length; i++) {
			Glyph before = glyphs.get(i - 1);
			upTo[i] = upTo[i - 1] + before.advance() + pairAdjust(before, glyphs.get(i));
		}
		return upTo;
	}

	private static float naturalWidth(List<Glyph> glyphs, int start, int end) {
		float width = -hangBefore(glyphs.get(start));
		for (int i = start; i < end; i++) {
			width += glyphs.get(i).advance() + ((i + 1 < end) ? pairAdjust(glyphs.get(i), glyphs.get(i + 1)) : 0);
		}
		return width - hangAfter(glyphs.get(end - 1));
	}

	private static Line toLine(List<Glyph> glyphs, int start, int end, @Nullable Float room) {
		float[] adjust = new float[end - start];
		if (end == start) {
			return new Line(List.of(), adjust, 0, 0);
		}
		float natural = naturalWidth(glyphs, start, end);
		float stretch = 0;
		if (room != null && end - start > 1) {
			stretch = (room - natural) / (end - start - 1);
			stretch = (stretch > MOST_STRETCH) ? 0 : Math.max(stretch, 0);
		}
		for (int i = start; i + 1 < end; i++) {
			adjust[i - start] = pairAdjust(glyphs.get(i), glyphs.get(i + 1)) + stretch;
		}
		return new Line(List.copyOf(glyphs.subList(start, end)), adjust, -hangBefore(glyphs.get(start)),
				natural + stretch * (end - start - 1));
	}

	/** Two full-width marks in a row share the blank halves between them. */
	private static float pairAdjust(Glyph left, Glyph right) {
		boolean shared = switch (left.mark()) {
			case CLOSING -> right.mark() != Glyph.Mark.NONE;
			case OPENING -> right.mark() == Glyph.Mark.OPENING;
			case NONE -> false;
		};
		return shared ? -0.5f : 0;
	}

	private static float hangBefore(Glyph first) {
		return (first.mark() == Glyph.Mark.OPENING) ? 0.5f : 0;
	}

	private static float hangAfter(Glyph last) {
		return (last.mark() == Glyph.Mark.CLOSING) ? 0.5f : 0;
	}

	/**
	 * A broken paragraph.
	 *
	 * @param lines its lines, the first without its indent
	 * @param cost how ugly it is; comparable between widths
	 */
	public record Paragraph(List<Line> lines, float cost) {
	}

}
