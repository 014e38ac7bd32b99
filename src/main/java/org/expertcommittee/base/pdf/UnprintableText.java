package org.expertcommittee.base.pdf;

import java.util.List;

/**
 * A text has characters that cannot be printed. Check names with {@link GlyphCheck}
 * beforehand.
 */
public final class UnprintableText extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<GlyphProblem> problems;

	public UnprintableText(List<GlyphProblem> problems) {
		super("Cannot be printed: " + problems);
		this.problems = List.copyOf(problems);
	}

	public List<GlyphProblem> getProblems() {
		return this.problems;
	}

}
