package org.expertcommittee.expert;

/**
 * By what an expert is recognised elsewhere as the same person is another than before;
 * published in the transaction that changes it.
 */
public record ExpertIdentityChanged(long expertId) {
}
