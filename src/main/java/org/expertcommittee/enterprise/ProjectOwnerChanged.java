package org.expertcommittee.enterprise;

/** A key project belongs to another enterprise; published in that transaction. */
public record ProjectOwnerChanged(long projectId) {
}
