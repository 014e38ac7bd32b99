package org.expertcommittee.committee;

/**
 * The committee, its terms, offices or industries changed: what was remembered is stale.
 */
public record CommitteeChanged() {
}
