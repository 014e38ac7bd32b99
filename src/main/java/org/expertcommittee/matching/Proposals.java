package org.expertcommittee.matching;

import java.util.List;

/**
 * Whom to ask.
 *
 * @param best the experts who fit best, best first
 * @param leftOut those who would be among them but for a reason
 * @param words whether the words of the need could be compared
 */
public record Proposals(List<Proposal> best, List<LeftOut> leftOut, Words words) {

	/** Whether the words of the need counted. */
	public enum Words {

		COUNTED,
		/** The need says nothing that could be looked for. */
		NONE,
		/** The index is being built; later they count. */
		NOT_READY;

		/** Key of the sentence that says so. */
		public String messageKey() {
			return "matching.words." + name();
		}

	}

}
