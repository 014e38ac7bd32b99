package org.expertcommittee.appointment;

import org.jspecify.annotations.Nullable;

/**
 * Which members of a 换届 a list shows; {@code null} means any.
 *
 * @param text words of the name or organisation, in Chinese, pinyin or initials
 * @param officeId present office
 * @param industryId field of expertise
 */
public record RenewalFilter(@Nullable RenewalDecision decision, @Nullable String text, @Nullable Long officeId,
		@Nullable Long industryId, @Nullable AgeBand age, @Nullable Situation situation) {

	public static final RenewalFilter ALL = new RenewalFilter(null, null, null, null, null, null);

	public static RenewalFilter of(RenewalDecision decision) {
		return new RenewalFilter(decision, null, null, null, null, null);
	}

	/** Age in full years on the first day of the new appointments. */
	public enum AgeBand {

		BELOW_60(0, 60), FROM_60(60, 65), FROM_65(65, 70), FROM_70(70, 200);

		private final int from;

		private final int below;

		AgeBand(int from, int below) {
			this.from = from;
			this.below = below;
		}

		int from() {
			return this.from;
		}

		int below() {
			return this.below;
		}

	}

	/** Something about a member that is worth a look. */
	public enum Situation {

		/** In office. */
		IN_OFFICE,
		/** The appointment is over. */
		ENDED,
		/** The person has been taken off the roster meanwhile. */
		ARCHIVED,
		/** The person holds more than one office of the old term. */
		TWO_OFFICES

	}

}
