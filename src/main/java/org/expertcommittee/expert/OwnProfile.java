package org.expertcommittee.expert;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What experts see of themselves, in full.
 *
 * @param fields names of the fields of expertise
 */
public record OwnProfile(long id, String name, ExpertStatus status, @Nullable String officeName,
		@Nullable LocalDate termStartsOn, @Nullable LocalDate termEndsOn, @Nullable String idNumber,
		@Nullable LocalDate birthDate, @Nullable Sex sex, @Nullable String mobile, @Nullable String email,
		@Nullable String organisation, @Nullable String title, List<String> fields, @Nullable String biography,
		boolean hasPhoto) {
}
