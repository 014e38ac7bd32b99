package org.expertcommittee.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole trail found.
 *
 * @param entries how many links were read
 * @param brokenAt position of the first link that does not fit, {@code null} when the
 * trail is whole
 */
public record ChainCheck(Instant checkedAt, long entries, @Nullable Long brokenAt) {

	public boolean whole() {
		return this.brokenAt == null;
	}

}
