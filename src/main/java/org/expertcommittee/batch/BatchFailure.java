package org.expertcommittee.batch;

import java.io.Serializable;

/**
 * A record that was not dealt with.
 *
 * @param position its place among the chosen ones, from 1
 * @param label how people know it
 * @param skipped whether it was not even begun, since the batch ended before
 */
public record BatchFailure(int position, long subjectId, String label, boolean skipped,
		BatchProblem problem) implements Serializable {
}
