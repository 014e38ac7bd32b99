package org.expertcommittee.expert;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.base.validation.ValidEmail;
import org.expertcommittee.base.validation.ValidMobile;
import org.expertcommittee.base.validation.ValidPersonName;
import org.expertcommittee.base.validation.ValidResidentId;
import org.expertcommittee.committee.Honorific;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat edits of an expert.
 *
 * @param birthDate compared with the identity card; derived from it when empty
 * @param sex compared with the identity card; derived from it when empty
 * @param industries ids of the fields of expertise, at most 10, the most important first
 * @param honorific how certificates address the person; without one, the committee's
 * usual
 * @param rosterOrder place among people of the same rank, 1 to 9998; nothing means the
 * order by strokes
 * @param version what the edit was based on; 0 for a new expert
 */
public record ExpertData(@NotBlank @ValidPersonName String name, @ValidResidentId @Nullable String idNumber,
		@PastOrPresent @Nullable LocalDate birthDate, @Nullable Sex sex, @ValidMobile @Nullable String mobile,
		@ValidEmail @Nullable String email, @PlainText(max = 100) @Nullable String organisation,
		@PlainText(max = 60) @Nullable String title, @Nullable Honorific honorific,
		@Size(max = 10) Set<Long> industries, @PlainText(max = 2000, multiline = true) @Nullable String biography,
		@Min(1) @Max(9998) @Nullable Integer rosterOrder, long version) {

	public ExpertData {
		industries = Collections.unmodifiableSet(new LinkedHashSet<>(industries));
	}

	/** An expert who stands in the roster by the strokes of the name. */
	public ExpertData(String name, @Nullable String idNumber, @Nullable LocalDate birthDate, @Nullable Sex sex,
			@Nullable String mobile, @Nullable String email, @Nullable String organisation, @Nullable String title,
			@Nullable Honorific honorific, Set<Long> industries, @Nullable String biography, long version) {
		this(name, idNumber, birthDate, sex, mobile, email, organisation, title, honorific, industries, biography, null,
				version);
	}

	/** An empty form. */
	public static ExpertData empty() {
		return new ExpertData("", null, null, null, null, null, null, null, null, Set.of(), null, 0);
	}

}
