package org.expertcommittee.consultation;

/**
 * An expert who had done the own part must not know of the case any more; published in
 * the transaction in which that becomes known.
 */
public record AssignmentHidden(long consultationId, long assignmentId, long expertId) {
}
