package org.expertcommittee.expert;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of the roster; the phone number is masked.
 *
 * @param fields names of the fields of expertise, the most important first
 * @param openWork open pieces of work; 0 when none are known
 */
public record ExpertListItem(long id, String name, @Nullable String title, @Nullable String officeName,
		@Nullable String organisation, List<String> fields, @Nullable LocalDate termStartsOn,
		@Nullable LocalDate termEndsOn, ExpertStatus status, @Nullable String maskedMobile, long openWork) {

	ExpertListItem with(List<String> fieldNames, long open) {
		return new ExpertListItem(this.id, this.name, this.title, this.officeName, this.organisation, fieldNames,
				this.termStartsOn, this.termEndsOn, this.status, this.maskedMobile, open);
	}

}
