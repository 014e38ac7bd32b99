package org.expertcommittee.expert;

import org.expertcommittee.base.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Which experts a list shows; what is null does not count.
 *
 * @param text name, pinyin, initials, organisation or field; several words must all fit
 * @param industryId field of expertise
 */
public record ExpertFilter(@Nullable ExpertTab tab, @Nullable String text, @Nullable Long officeId,
		@Nullable Long industryId, @Nullable TermEnd termEnd) {

	/** Everybody who is not archived. */
	public static ExpertFilter all() {
		return new ExpertFilter(null, null, null, null, null);
	}

	public static ExpertFilter of(@Nullable ExpertTab tab) {
		return new ExpertFilter(tab, null, null, null, null);
	}

	public static ExpertFilter text(String text) {
		return new ExpertFilter(null, text, null, null, null);
	}

	/** Whether the stored search words tell who fits, without the experts themselves. */
	boolean byWordsAlone() {
		return (this.tab == null || this.tab == ExpertTab.ARCHIVED) && this.officeId == null && this.termEnd == null
				&& (this.industryId != null || !SearchWords.typed(this.text).isEmpty())
				&& !SearchWords.meaningless(this.text);
	}

}
