package org.expertcommittee.batch;

import org.jspecify.annotations.Nullable;

/**
 * A batch has come to its end, whatever end that is. Published in the transaction that
 * ends it.
 *
 * @param startedBy account name of who started it
 * @param kindKey key of what it did
 * @param label how people know its first record
 * @param skipped records not begun
 * @param problem why it was stopped as a whole
 */
public record BatchFinished(long batchId, String startedBy, String kindKey, String label, BatchState state, int total,
		int done, int failed, int skipped, @Nullable BatchProblem problem) {
}
