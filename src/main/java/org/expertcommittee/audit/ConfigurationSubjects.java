package org.expertcommittee.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names the records in which a committee is configured, so that their history can be
 * shown together. A feature that keeps such records publishes a bean.
 */
public interface ConfigurationSubjects {

	/**
	 * Ids of a committee's records by their kind in the trail, such as {@code office}.
	 */
	Map<String, List<Long>> of(long committeeId);

	/**
	 * Kinds of records that all committees share, so that every change of one belongs to
	 * each committee's history, also of those that are no longer there.
	 */
	default Set<String> shared() {
		return Set.of();
	}

}
