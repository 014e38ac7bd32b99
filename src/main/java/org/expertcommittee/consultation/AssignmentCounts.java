package org.expertcommittee.consultation;

/**
 * How many of an expert's own assignments are where.
 *
 * @param late how many should have been replied to by now
 */
public record AssignmentCounts(long toReply, long inWork, long done, long late) {

	public long open() {
		return this.toReply + this.inWork;
	}

	public long of(AssignmentTab tab) {
		return switch (tab) {
			case TO_REPLY -> this.toReply;
			case IN_WORK -> this.inWork;
			case DONE -> this.done;
		};
	}

}
