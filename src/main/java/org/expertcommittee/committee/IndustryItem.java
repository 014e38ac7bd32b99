package org.expertcommittee.committee;

/**
 * An industry, which is also a field of expertise.
 *
 * @param active whether it is still offered
 */
public record IndustryItem(long id, String name, boolean active) {
}
