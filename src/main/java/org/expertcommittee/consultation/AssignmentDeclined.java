package org.expertcommittee.consultation;

/**
 * An expert has declined (谢绝). Published within the transaction of the act, after it is
 * recorded; a listener may ask another expert.
 */
public record AssignmentDeclined(long consultationId, long assignmentId, long expertId) {
}
