package org.expertcommittee.expert;

/** Parts of the roster; without one, everybody who is not archived. */
public enum ExpertTab {

	/** In office for more than 60 days still. */
	ACTIVE,
	/** In office until within 60 days. */
	EXPIRING,
	/** Not appointed yet. */
	WAITING,
	/** No longer in office. */
	LEFT, ARCHIVED

}
