package org.expertcommittee.base.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Breaks the texts of a table into lines. A ledger shows what was entered, whatever it
 * is: a character that no font has is printed as 〓 and remembered.
 */
final class CellText {

	private static final String MISSING = "〓";

	/** A ledger with more missing characters than this names the first ones. */
	private static final int MOST_NAMED = 60;

	private final GlyphCheck check;

	private final Typesetter typesetter;

	private final Map<Integer, String> missing = new LinkedHashMap<>();

	CellText(FontSet fonts) {
		this.check = new GlyphCheck(fonts);
		this.typesetter = new Typesetter(fonts, "");
	}

	/** The text in lines of at most that many ems; a line feed begins a new line. */
	List<Line> lines(@Nullable String text, FontFace face, float ems) {
		List<Line> lines = new ArrayList<>();
		if (text != null) {
			text.strip().lines().map(this::printable).forEach((each) -> lines.addAll(broken(each, face, ems)));
		}
		return lines;
	}

	/** A paragraph of running text, its first line indented by that many ems. */
	List<Line> prose(String text, FontFace face, float ems, float indent) {
		String printable = printable(text.strip());
		if (printable.isEmpty()) {
			return List.of();
		}
		Typesetter.Paragraph paragraph = this.typesetter.paragraph(printable, face, ems, indent);
		return (paragraph != null) ? paragraph.lines() : characters(printable, face, ems - indent);
	}

	/** The text in one line of any width. */
	Line line(String text, FontFace face) {
		return this.typesetter.line(printable(text), face);
	}

	/** The code points that were printed as 〓, by name. */
	List<String> missing() {
		return List.copyOf(this.missing.values());
	}

	private List<Line> broken(String text, FontFace face, float ems) {
		if (text.isEmpty()) {
			return List.of(this.typesetter.line("", face));
		}
		Typesetter.Paragraph paragraph = this.typesetter.ragged(text, face, ems);
		return (paragraph != null) ? paragraph.lines() : characters(text, face, ems);
	}

	/** As many characters as fit, without regard to the rules that leave no way out. */
	private List<Line> characters(String text, FontFace face, float ems) {
		List<Line> lines = new ArrayList<>();
		int[] codePoints = text.codePoints().toArray();
		int start = 0;
		while (start < codePoints.length) {
			int count = 1;
			while (start + count < codePoints.length
					&& this.typesetter.line(new String(codePoints, start, count + 1), face).width() <= ems) {
				count++;
			}
			lines.add(this.typesetter.line(new String(codePoints, start, count), face));
			start += count;
		}
		return lines;
	}

	private String printable(String text) {
		List<GlyphProblem> problems = this.check.check(text);
		if (problems.isEmpty()) {
			return text;
		}
		StringBuilder result = new StringBuilder();
		int[] codePoints = text.codePoints().toArray();
		int next = 0;
		for (int i = 0; i < codePoints.length; i++) {
			if (next < problems.size() && problems.get(next).index() == i) {
				result.append(replacement(problems.get(next++)));
			}
			else {
				result.appendCodePoint(codePoints[i]);
			}
		}
		return result.toString();
	}

	private String replacement(GlyphProblem problem) {
		if (problem.kind() == GlyphProblem.Kind.INVISIBLE) {
			boolean space = Character.isSpaceChar(problem.codePoint()) || Character.isWhitespace(problem.codePoint());
			return space ? " " : "";
		}
		if (this.missing.size() < MOST_NAMED) {
			this.missing.put(problem.codePoint(), problem.codePointName());
		}
		return MISSING;
	}

}
