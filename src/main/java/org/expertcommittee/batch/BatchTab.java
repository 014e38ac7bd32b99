package org.expertcommittee.batch;

import java.util.List;
import java.util.Locale;

/** The parts of the list of batches. */
public enum BatchTab {

	RUNNING(BatchState.QUEUED, BatchState.RUNNING, BatchState.CANCELLING), DONE(BatchState.DONE),
	CANCELLED(BatchState.CANCELLED), FAILED(BatchState.FAILED);

	private final List<BatchState> states;

	BatchTab(BatchState... states) {
		this.states = List.of(states);
	}

	List<BatchState> states() {
		return this.states;
	}

	/** Key of its word. */
	public String messageKey() {
		return "batch.tab." + name().toLowerCase(Locale.ROOT);
	}

}
