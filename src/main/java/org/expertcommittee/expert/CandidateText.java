package org.expertcommittee.expert;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The words of an expert's profile, for finding who knows about something.
 *
 * @param fields ids of the fields of expertise
 * @param inOffice whether the expert holds an office now
 */
public record CandidateText(long id, @Nullable String organisation, @Nullable String title, @Nullable String biography,
		Set<Long> fields, boolean inOffice) {
}
