package org.expertcommittee.consultation;

import java.io.Serializable;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One of the needs of a case; it is answered when there is a moment. */
public record NeedItem(long id, String text, @Nullable Long industryId, @Nullable String industry,
		@Nullable Instant answeredAt, @Nullable String answeredBy) implements Serializable {

	public boolean answered() {
		return this.answeredAt != null;
	}

	public NeedData toData() {
		return new NeedData(this.text, this.industryId);
	}

}
