package org.expertcommittee.matching;

import java.util.Collection;

/**
 * Published in the running transaction when what these experts worked on, or wrote,
 * changed.
 */
public record PastWorkChanged(Collection<Long> expertIds) {
}
