package org.expertcommittee.expert;

import java.util.Set;

/**
 * Experts changed, in the running transaction: what was remembered of them is stale.
 *
 * @param ids whose profile, standing or place on the roster changed; empty when only how
 * something is called did
 */
public record ExpertsChanged(Set<Long> ids) {
}
