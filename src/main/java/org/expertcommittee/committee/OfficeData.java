package org.expertcommittee.committee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;

/**
 * What a form edits of an office.
 *
 * @param name such as 副主任; long ones name a working group as well
 * @param protocolRank 1 to 99, 1 comes first
 * @param defaultYears 1 to 10, offered when somebody is appointed
 * @param active whether people can still be appointed to it
 */
public record OfficeData(@NotBlank @PlainText(max = 200) String name, @Min(1) @Max(99) int protocolRank,
		@Min(1) @Max(10) int defaultYears, boolean active, long version) {

	/** A new office that can be appointed to. */
	public static OfficeData of(String name, int protocolRank, int defaultYears) {
		return new OfficeData(name, protocolRank, defaultYears, true, 0);
	}

}
