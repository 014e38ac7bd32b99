package org.expertcommittee.consultation;

/** How far a request of the public form is, without anything of what it says. */
public record OnlineState(ConsultationStatus status, boolean discarded) {
}
