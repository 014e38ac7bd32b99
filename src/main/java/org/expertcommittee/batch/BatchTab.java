package org.expertcommittee.batch;

import java.util.List;
import java.util.Locale;

/** The parts of the list of batches. */
public enum BatchTab {

	RUNNING, DONE, CANCELLED, FAILED;

	List<BatchState> states() {
		return switch (this) {
			case RUNNING -> List.of(BatchState.QUEUED, BatchState.RUNNING, BatchState.CANCELLING);
			case DONE -> List.of(BatchState.DONE);
			case CANCELLED -> List.of(BatchState.CANCELLED);
			case FAILED -> List.of(BatchState.FAILED);
		};
	}

	/** Key of its word. */
	public String messageKey() {
		return "batch.tab." + name().toLowerCase(Locale.ROOT);
	}

}
