package org.expertcommittee.expert;

/**
 * Where an expert stands with the committee: the state of the appointment that counts for
 * protocol.
 */
public enum Standing {

	/** Registered, not appointed yet. */
	NONE,
	/** Proposed or in approval. */
	PROPOSED, ACTIVE, ENDED, DISMISSED, RESIGNED

}
