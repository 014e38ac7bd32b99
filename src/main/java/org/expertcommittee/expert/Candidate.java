package org.expertcommittee.expert;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An expert who may be asked about something.
 *
 * @param fields ids of the fields of expertise, the most important first
 */
public record Candidate(long id, String name, @Nullable String officeName, @Nullable String organisation,
		@Nullable String title, List<Long> fields, Standing standing) {

	public boolean inOffice() {
		return this.standing == Standing.ACTIVE;
	}

}
