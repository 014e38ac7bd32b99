package org.expertcommittee.consultation;

import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted; everything that is given must hold.
 *
 * @param text title or its pinyin, case number, enterprise or its pinyin
 * @param expertId to whom a part of the case was assigned
 */
public record ConsultationFilter(@Nullable ConsultationStatus status, @Nullable String text, @Nullable Long industryId,
		@Nullable Long enterpriseId, @Nullable Long expertId, @Nullable Due due) {

	public static final ConsultationFilter ALL = new ConsultationFilter(null, null, null, null, null, null);

	boolean byTextAlone() {
		return this.text != null && this.equals(new ConsultationFilter(null, this.text, null, null, null, null));
	}

	/** The same cases, of those that are in that state. */
	public ConsultationFilter withStatus(@Nullable ConsultationStatus other) {
		return new ConsultationFilter(other, this.text, this.industryId, this.enterpriseId, this.expertId, this.due);
	}

	public static ConsultationFilter of(ConsultationStatus status) {
		return new ConsultationFilter(status, null, null, null, null, null);
	}

	public static ConsultationFilter of(Due due) {
		return new ConsultationFilter(null, null, null, null, null, due);
	}

	public static ConsultationFilter ofEnterprise(long enterpriseId) {
		return new ConsultationFilter(null, null, null, enterpriseId, null, null);
	}

	public static ConsultationFilter ofExpert(long expertId) {
		return new ConsultationFilter(null, null, null, null, expertId, null);
	}

}
