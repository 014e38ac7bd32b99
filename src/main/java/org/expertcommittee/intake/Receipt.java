package org.expertcommittee.intake;

import java.time.Instant;

/** That a request was received; the code is shown this once. */
public record Receipt(String code, Instant receivedAt) {
}
