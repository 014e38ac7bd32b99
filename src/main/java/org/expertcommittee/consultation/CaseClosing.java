package org.expertcommittee.consultation;

import java.util.List;

/**
 * Asked before a case is closed (销号): what of it is not finished yet. Published as a
 * Spring bean by the feature that knows.
 */
public interface CaseClosing {

	/** What still keeps the case from being closed; empty when nothing does. */
	List<Unfinished> unfinished(long consultationId);

	/**
	 * Something to be done first.
	 *
	 * @param messageKey key of a sentence that says what
	 * @param args values for its placeholders
	 * @param link path within the portal where it can be done, without a leading slash
	 */
	record Unfinished(String messageKey, List<Object> args, String link) {
	}

}
