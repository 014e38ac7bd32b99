package org.expertcommittee.notification;

import java.util.Optional;
import java.util.Set;

/**
 * Knows what a link is about, and what an expert must learn nothing of. Published as a
 * Spring bean by the feature that knows; asked before anything is told, shown or mailed.
 */
public interface Discretion {

	/**
	 * What is to be found under a link, as {@link #keptFrom} names it.
	 * @param link path within the portal, without a leading slash
	 * @return nothing when it is another feature's
	 */
	Optional<String> about(String link);

	/** What is kept from the expert; few. */
	default Set<String> keptFrom(long expertId) {
		return Set.of();
	}

}
