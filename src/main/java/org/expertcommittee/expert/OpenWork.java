package org.expertcommittee.expert;

import java.util.Collection;
import java.util.Map;

/**
 * How much experts have to do at present; told by the feature that gives them work, so
 * that the roster can show it.
 */
public interface OpenWork {

	/**
	 * Open pieces of work by expert, in one query; experts without any may be left out.
	 */
	Map<Long, Long> open(Collection<Long> expertIds);

}
