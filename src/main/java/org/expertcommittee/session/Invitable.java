package org.expertcommittee.session;

import org.expertcommittee.consultation.AssignmentStatus;

/** An expert whom a session of the case can invite. */
public record Invitable(long expertId, long assignmentId, String name, AssignmentStatus status) {
}
