package org.expertcommittee.base;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How the committee presents itself in the header, on the login page and on public pages.
 *
 * @param name full name
 * @param shortName name for a phone's header, at most about 16 characters; a line break
 * separates its two lines
 * @param mark one character for the logo
 * @param termLabel the current term such as 第一届, or nothing before the first term
 * @param termYears its years such as 2024–2027, or nothing
 * @param founded when it was established, in words, or nothing
 */
public record CommitteeIdentity(String name, String shortName, String mark, @Nullable String termLabel,
		@Nullable String termYears, @Nullable String founded) {

	private static final Pattern DISTRICT = Pattern.compile("^(.{2,}[省市州区县旗])(.{4,})$");

	/** The full name, parted after its district, where a line break reads best. */
	public List<String> nameParts() {
		Matcher parts = DISTRICT.matcher(this.name);
		return parts.matches() ? List.of(parts.group(1), parts.group(2)) : List.of(this.name);
	}

}
