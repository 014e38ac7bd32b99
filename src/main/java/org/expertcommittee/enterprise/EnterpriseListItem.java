package org.expertcommittee.enterprise;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the list of enterprises shows; the telephone is masked. */
public record EnterpriseListItem(long id, String name, @Nullable String creditCode, @Nullable String kind,
		@Nullable String industry, @Nullable String park, @Nullable String contactName, @Nullable String maskedPhone,
		List<String> tags, boolean archived) {
}
