package org.expertcommittee.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * What experts did before; told by the feature that gives them work. Few queries each,
 * however many experts; experts without any work may be left out.
 */
public interface PastWork {

	/**
	 * How much they did and how it was received.
	 * @param since from when on work counts as recent
	 */
	Map<Long, WorkRecord> records(Collection<Long> expertIds, Instant since);

	/** What they wrote and what it was about, the latest first. */
	Map<Long, WorkTexts> texts(Collection<Long> expertIds);

}
