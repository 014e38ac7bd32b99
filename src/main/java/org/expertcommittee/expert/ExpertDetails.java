package org.expertcommittee.expert;

import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.committee.Honorific;
import org.jspecify.annotations.Nullable;

/**
 * What the details page shows; personal data is masked.
 *
 * @param fields names of the fields of expertise
 * @param honorific how certificates address the person, if they have their own
 */
public record ExpertDetails(long id, String name, ExpertStatus status, Standing standing, @Nullable Long officeId,
		@Nullable String officeName, @Nullable LocalDate termStartsOn, @Nullable LocalDate termEndsOn,
		@Nullable String organisation, @Nullable String title, @Nullable Honorific honorific, List<String> fields,
		@Nullable String biography, @Nullable String maskedIdNumber, @Nullable String maskedBirthDate,
		@Nullable Sex sex, @Nullable String maskedMobile, @Nullable String maskedEmail, boolean hasPhoto,
		boolean archived, @Nullable String archiveReason) {
}
