package org.expertcommittee.batch;

import java.util.Map;

/**
 * What the background does with each of many records. Published as a Spring bean by the
 * feature that owns the records; runs as the person who started the batch.
 */
public interface BatchWork {

	/**
	 * Name of the work, such as {@code certificate.issue}; {@code batch.kind.<kind>} says
	 * it in words.
	 */
	String kind();

	/**
	 * Does the work on one record, in a transaction that also marks the record done, so
	 * that a restart neither repeats nor forgets it. Calls the feature's own service, so
	 * that access is checked as ever.
	 * @param options what the person chose for the whole batch, such as a document's
	 * number
	 * @throws org.expertcommittee.base.IllegalAct the record's state does not allow it:
	 * listed as that record's failure, the others go on; so are {@code InvalidInput},
	 * {@code NotFound} and {@code StaleData}
	 */
	void process(long subjectId, Map<String, String> options);

}
