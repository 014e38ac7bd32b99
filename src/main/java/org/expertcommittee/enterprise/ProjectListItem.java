package org.expertcommittee.enterprise;

import org.jspecify.annotations.Nullable;

/** What the list of projects shows. */
public record ProjectListItem(long id, String name, @Nullable Long enterpriseId, @Nullable String enterprise,
		@Nullable String description, boolean archived) {
}
