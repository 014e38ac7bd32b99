package org.expertcommittee.batch;

import java.io.Serializable;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A batch as it stands now.
 *
 * @param kind name of its work
 * @param label how people know its first record
 * @param total number of records; the sum of done, failed, skipped and waiting
 * @param skipped records not begun when it was cancelled or stopped
 * @param startedBy name of who started it
 * @param cancelledBy name of who cancelled it
 * @param problem why the batch as a whole was stopped
 * @param file its product, when it has one and it is finished
 */
public record BatchProgress(long id, String kind, String label, BatchState state, int total, int done, int failed,
		int skipped, String startedBy, Instant startedAt, @Nullable Instant finishedAt, @Nullable String cancelledBy,
		@Nullable BatchProblem problem, @Nullable Product file) implements Serializable {

	public int waiting() {
		return this.total - this.done - this.failed - this.skipped;
	}

	/** Key of what it does. */
	public String kindKey() {
		return kindKey(this.kind);
	}

	/** Whether {@link BatchService#retry} has something to do. */
	public boolean retryable() {
		return this.state.ended() && (this.failed + this.skipped > 0 || this.state == BatchState.FAILED);
	}

	static String kindKey(String kind) {
		return "batch.kind." + kind;
	}

	/**
	 * A file that a batch has made.
	 *
	 * @param size in bytes
	 */
	public record Product(String name, String mediaType, long size) implements Serializable {
	}

}
