package org.expertcommittee.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * Which enterprises are wanted.
 *
 * @param text name, its pinyin or initials, tag or credit code
 * @param archived whether the archived ones instead of the others
 */
public record EnterpriseFilter(@Nullable String text, @Nullable Long industryId, @Nullable String park,
		boolean archived) {

	public static final EnterpriseFilter ALL = new EnterpriseFilter(null, null, null, false);

	public static final EnterpriseFilter ARCHIVED = new EnterpriseFilter(null, null, null, true);

}
