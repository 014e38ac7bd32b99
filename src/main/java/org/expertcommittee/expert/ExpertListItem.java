package org.expertcommittee.expert;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A row of the roster; the phone number is masked. */
public record ExpertListItem(long id, String name, @Nullable String title, @Nullable String officeName,
		@Nullable String organisation, List<String> fields, @Nullable LocalDate termStartsOn,
		@Nullable LocalDate termEndsOn, ExpertStatus status, @Nullable String maskedMobile) {
}
