package org.expertcommittee.recusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Why an expert may not be asked. Says nothing of who in the family it is about.
 *
 * @param recusalId the declared tie; nothing when the registers show it
 * @param explanationKey key of a sentence that explains it, for {@link #explanationArgs}
 * @param party the enterprise or project that the expert is tied to
 * @param since first day of the tie, where it is known
 * @param until last day of the tie; nothing while it lasts
 */
public record Conflict(long expertId, @Nullable Long recusalId, RecusalKind kind, String explanationKey, String party,
		@Nullable LocalDate since, @Nullable LocalDate until, RecusalSource source) {

	/** Values for the placeholders of the explanation. */
	public List<Object> explanationArgs() {
		return List.of(this.party, Objects.toString(this.since, ""), this.source.name(),
				Objects.toString(this.until, "none"));
	}

}
