package org.expertcommittee.certificate.pdf;

import java.util.List;

/**
 * A text of the certificate has characters that cannot be printed. Check names with
 * {@link GlyphCheck} beforehand.
 */
public final class UnprintableText extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<GlyphProblem> problems;

	UnprintableText(List<GlyphProblem> problems) {
		super("Cannot be printed: " + problems);
		this.problems = List.copyOf(problems);
	}

	public List<GlyphProblem> getProblems() {
		return this.problems;
	}

}
