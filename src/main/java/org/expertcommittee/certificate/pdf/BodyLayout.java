package org.expertcommittee.certificate.pdf;

import java.util.ArrayList;
import java.util.List;

import org.expertcommittee.base.pdf.FontFace;
import org.expertcommittee.base.pdf.Line;
import org.expertcommittee.base.pdf.Typesetter;
import org.expertcommittee.certificate.pdf.TextDoesNotFit.Part;
import org.jspecify.annotations.Nullable;

/**
 * Salutation, body and closing, broken into lines. Looks for the largest size that fits,
 * and among the sizes near it for the one whose lines break best.
 *
 * @param blocks the paragraphs from the top
 * @param leading the distance between baselines in points
 * @param topSpace what stays free above the first line, in points
 */
record BodyLayout(List<Block> blocks, float leading, float topSpace) {

	/**
	 * Chinese in print is read with ease from 9 points on; this is a page held in the
	 * hands.
	 */
	private static final float SMALLEST = 10;

	private static final float STEP = 0.25f;

	/** How far below the largest possible size a better break is looked for, in steps. */
	private static final int CHOICE = 14;

	/** The price of one step, in the currency of {@link Typesetter.Paragraph#cost()}. */
	private static final float STEP_COST = 9;

	static BodyLayout best(Typesetter typesetter, FontFace face, CertificateContent content, SheetPlan plan) {
		float width = plan.textWidth();
		float height = plan.bodyTop() - plan.bodyBottom();
		float largest = plan.largest();
		BodyLayout best = null;
		float bestCost = Float.POSITIVE_INFINITY;
		int tried = 0;
		for (float size = largest; size >= SMALLEST && tried < CHOICE; size -= STEP) {
			Attempt attempt = attempt(typesetter, face, content, width, height, size, largest * 1.06f);
			if (attempt != null) {
				float cost = attempt.cost + tried * STEP_COST;
				if (cost < bestCost) {
					best = attempt.layout;
					bestCost = cost;
				}
			}
			if (best != null) {
				tried++;
			}
		}
		if (best == null) {
			throw new TextDoesNotFit(Part.BODY);
		}
		return best;
	}

	private static @Nullable Attempt attempt(Typesetter typesetter, FontFace face, CertificateContent content,
			float width, float height, float size, float most) {
		float cost = 0;
		List<Block> blocks = new ArrayList<>();
		if (!content.salutation().isBlank()) {
			float larger = Math.min(size * 1.08f, most);
			Typesetter.Paragraph salutation = typesetter.paragraph(content.salutation(), face, width / larger, 0);
			if (salutation == null) {
				return null;
			}
			cost += (salutation.lines().size() - 1) * 30;
			blocks.add(new Block(salutation.lines(), larger, 0, 0));
		}
		List<String> texts = new ArrayList<>(content.body().lines().toList());
		if (!content.closing().isBlank()) {
			texts.add(content.closing());
		}
		for (String text : texts) {
			Typesetter.Paragraph paragraph = typesetter.paragraph(text, face, width / size, 2);
			if (paragraph == null) {
				return null;
			}
			// two characters are no orphan where they are the whole paragraph
			cost += (paragraph.lines().size() > 1) ? paragraph.cost() : 0;
			blocks.add(new Block(paragraph.lines(), size, 2, blocks.isEmpty() ? 0 : size * 0.12f));
		}
		int lines = blocks.stream().mapToInt((block) -> block.lines().size()).sum();
		float between = (float) blocks.stream().mapToDouble(Block::spaceBefore).sum();
		float tightest = (size > 16) ? 1.62f : 1.42f;
		if (lines * size * tightest + between > height) {
			return null;
		}
		float leading = Math.min((height - between) / lines, size * 1.86f);
		float rest = height - between - lines * leading;
		return new Attempt(new BodyLayout(List.copyOf(blocks), leading, rest * 0.36f), cost);
	}

	/**
	 * A paragraph.
	 *
	 * @param lines its lines
	 * @param size the font size in points
	 * @param indent of the first line in ems
	 * @param spaceBefore above its first line in points
	 */
	record Block(List<Line> lines, float size, float indent, float spaceBefore) {
	}

	private record Attempt(BodyLayout layout, float cost) {
	}

}
