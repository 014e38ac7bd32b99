package org.expertcommittee.expert;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.validation.constraints.Size;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.base.validation.ValidEmail;
import org.expertcommittee.base.validation.ValidMobile;
import org.jspecify.annotations.Nullable;

/**
 * What an expert keeps true about themselves.
 *
 * @param industries ids of the fields of expertise, at most 10
 */
public record ProfileData(@ValidMobile @Nullable String mobile, @ValidEmail @Nullable String email,
		@PlainText(max = 100) @Nullable String organisation, @PlainText(max = 60) @Nullable String title,
		@Size(max = 10) Set<Long> industries, @PlainText(max = 2000, multiline = true) @Nullable String biography,
		long version) {

	public ProfileData {
		industries = Collections.unmodifiableSet(new LinkedHashSet<>(industries));
	}

}
