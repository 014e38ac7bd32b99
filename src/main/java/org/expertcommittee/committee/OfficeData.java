package org.expertcommittee.committee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a form edits of an office.
 *
 * @param name such as 副主任; long ones name a working group as well
 * @param protocolRank 1 to 99, 1 comes first
 * @param defaultYears 1 to 10, offered when somebody is appointed
 * @param quota most people who may hold it at a time, 1 or more; nothing means as many as
 * wanted
 * @param active whether people can still be appointed to it
 */
public record OfficeData(@NotBlank @PlainText(max = 200) String name, @Min(1) @Max(99) int protocolRank,
		@Min(1) @Max(10) int defaultYears, @Min(1) @Max(9999) @Nullable Integer quota, boolean active, long version) {

	/** A new office that can be appointed to. */
	public static OfficeData of(String name, int protocolRank, int defaultYears) {
		return new OfficeData(name, protocolRank, defaultYears, null, true, 0);
	}

}
