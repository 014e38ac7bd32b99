package org.expertcommittee.certificate;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.pdf.FontFace;
import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.base.pdf.GlyphCheck;
import org.expertcommittee.base.pdf.GlyphProblem;
import org.expertcommittee.base.pdf.HanBlock;
import org.expertcommittee.base.text.LegacyCharacters;
import org.jspecify.annotations.Nullable;

/**
 * One run over many texts. A character is looked up in the fonts when it is met for the
 * first time; of the many good ones nothing is kept but that they are good.
 */
final class GlyphScan {

	private static final int EXAMPLES = 20;

	/** Of characters that are printed in another font, which asks for nothing. */
	private static final int FEW_EXAMPLES = 3;

	private final FontSet fonts;

	private final GlyphCheck check;

	private final boolean people;

	private final BitSet met = new BitSet();

	private final Map<Integer, Found> found = new HashMap<>();

	private long texts;

	/**
	 * A run.
	 * @param people whether it may be said who or what has a character
	 */
	GlyphScan(FontSet fonts, GlyphCheck check, boolean people) {
		this.fonts = fonts;
		this.check = check;
		this.people = people;
	}

	void read(GlyphSource source, long id, String text) {
		text.lines().forEach((line) -> {
			this.texts++;
			BitSet counted = new BitSet();
			line.codePoints().filter((codePoint) -> codePoint != '\t').forEach((codePoint) -> {
				Found character = find(codePoint);
				if (character != null && !counted.get(codePoint)) {
					counted.set(codePoint);
					character.uses++;
					if (this.people
							&& character.examples.size() < (character.problem != null ? EXAMPLES : FEW_EXAMPLES)) {
						character.examples.add(new GlyphUse(source, id, line));
					}
				}
			});
		});
	}

	private @Nullable Found find(int codePoint) {
		if (!this.met.get(codePoint)) {
			this.met.set(codePoint);
			Found made = look(codePoint);
			if (made != null) {
				this.found.put(codePoint, made);
			}
		}
		return this.found.get(codePoint);
	}

	private @Nullable Found look(int codePoint) {
		try {
			List<GlyphProblem> problems = this.check.check(Character.toString(codePoint));
			if (!problems.isEmpty()) {
				return new Found(problems.getFirst().kind(), null);
			}
			FontFace face = this.fonts.faceFor(codePoint);
			return (face == null || face == this.fonts.kai()) ? null : new Found(null, face.fileName());
		}
		catch (UncheckedIOException ex) {
			// a font file that cannot be read prints nothing
			return new Found(GlyphProblem.Kind.MISSING_GLYPH, null);
		}
	}

	long texts() {
		return this.texts;
	}

	int characters() {
		return this.met.cardinality();
	}

	List<GlyphFinding> findings() {
		return this.found.entrySet()
			.stream()
			.map((entry) -> finding(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing(GlyphFinding::refused, Comparator.reverseOrder())
				.thenComparing(GlyphFinding::codePoint))
			.toList();
	}

	private static GlyphFinding finding(int codePoint, Found found) {
		return new GlyphFinding(Character.toString(codePoint), codePoint, HanBlock.of(codePoint).orElse(null),
				found.problem, found.font, LegacyCharacters.today(codePoint).orElse(null), found.uses,
				List.copyOf(found.examples));
	}

	/** What is known of one character that needs a look. */
	private static final class Found {

		private final GlyphProblem.@Nullable Kind problem;

		private final @Nullable String font;

		private final List<GlyphUse> examples = new ArrayList<>();

		private long uses;

		Found(GlyphProblem.@Nullable Kind problem, @Nullable String font) {
			this.problem = problem;
			this.font = font;
		}

	}

}
