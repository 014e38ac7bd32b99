package org.expertcommittee.recusal;

/**
 * An expert's ties are others than before; published in the transaction that changes
 * them.
 */
public record TiesChanged(long expertId) {
}
