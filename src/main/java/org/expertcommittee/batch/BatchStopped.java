package org.expertcommittee.batch;

/** The batch as a whole cannot go on. */
class BatchStopped extends RuntimeException {

	private final transient BatchProblem problem;

	BatchStopped(BatchProblem problem) {
		super(problem.toString());
		this.problem = problem;
	}

	BatchProblem problem() {
		return this.problem;
	}

}
