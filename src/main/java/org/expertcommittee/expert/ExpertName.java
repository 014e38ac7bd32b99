package org.expertcommittee.expert;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An expert as other features name and offer them.
 *
 * @param officeName present office, if any
 * @param fields names of the fields of expertise, the most important first
 * @param archived whether the person can no longer be chosen
 */
public record ExpertName(long id, String name, @Nullable String officeName, @Nullable String organisation,
		@Nullable String title, List<String> fields, Standing standing, boolean archived) {
}
