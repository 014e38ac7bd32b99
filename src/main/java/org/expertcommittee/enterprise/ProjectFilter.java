package org.expertcommittee.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * Which projects are wanted.
 *
 * @param text name, its pinyin or initials
 * @param archived whether the archived ones instead of the others
 */
public record ProjectFilter(@Nullable String text, @Nullable Long enterpriseId, boolean archived) {

	public static final ProjectFilter ALL = new ProjectFilter(null, null, false);

	public static final ProjectFilter ARCHIVED = new ProjectFilter(null, null, true);

}
