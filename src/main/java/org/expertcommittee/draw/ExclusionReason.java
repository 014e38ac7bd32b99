package org.expertcommittee.draw;

/**
 * Why somebody does not take part.
 *
 * @param words the reason as the record keeps it, in Chinese
 */
public record ExclusionReason(ExclusionKind kind, String words) {
}
