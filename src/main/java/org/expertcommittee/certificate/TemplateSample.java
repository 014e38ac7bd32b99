package org.expertcommittee.certificate;

import org.jspecify.annotations.Nullable;

/**
 * Whose data a preview shows.
 *
 * @param expertId for {@link Kind#EXPERT} only
 */
public record TemplateSample(Kind kind, @Nullable Long expertId) {

	public static TemplateSample of(Kind kind) {
		return new TemplateSample(kind, null);
	}

	public static TemplateSample of(long expertId) {
		return new TemplateSample(Kind.EXPERT, expertId);
	}

	/** What the preview is to show. */
	public enum Kind {

		/** A name and office as most are. */
		TYPICAL,
		/** The longest name and office that the committee has. */
		LONGEST,
		/** A name of rare characters. */
		RARE,
		/** An expert of the roster; for the secretariat alone. */
		EXPERT

	}

}
