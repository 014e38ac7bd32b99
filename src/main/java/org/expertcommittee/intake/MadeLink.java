package org.expertcommittee.intake;

import java.time.Instant;

/** A fresh link; its address is shown this once. */
public record MadeLink(String address, Instant expiresAt) {
}
