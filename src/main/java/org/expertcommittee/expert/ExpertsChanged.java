package org.expertcommittee.expert;

/** Somebody on the roster changed: remembered counts are stale. */
record ExpertsChanged() {
}
