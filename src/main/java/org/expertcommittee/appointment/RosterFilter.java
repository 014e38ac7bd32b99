package org.expertcommittee.appointment;

import org.jspecify.annotations.Nullable;

/**
 * Whom the 专家名册 lists.
 *
 * @param termId members of that term; nothing means all terms
 * @param officeId in that office alone
 * @param everybody also who has left since; otherwise those in office today
 * @param text name, pinyin, initials or organisation
 */
public record RosterFilter(@Nullable Long termId, @Nullable Long officeId, boolean everybody, @Nullable String text) {

	public static final RosterFilter TODAY = new RosterFilter(null, null, false, null);

}
