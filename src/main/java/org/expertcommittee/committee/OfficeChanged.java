package org.expertcommittee.committee;

/**
 * An office has another name or place in protocol; published within the transaction, so
 * that whoever keeps a copy changes it as well.
 */
public record OfficeChanged(long id, String name, int protocolRank) {
}
