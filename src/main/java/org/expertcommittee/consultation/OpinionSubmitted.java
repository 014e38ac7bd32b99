package org.expertcommittee.consultation;

/** An expert has submitted an opinion. Published within the transaction of the act. */
public record OpinionSubmitted(long consultationId, long assignmentId, long expertId) {
}
