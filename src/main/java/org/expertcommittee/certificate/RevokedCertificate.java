package org.expertcommittee.certificate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A certificate that holds good no more, without anything that names its holder or leads
 * to them.
 *
 * @param replaced whether another took its place; else it was revoked
 * @param day since when
 * @param successor number of the one that took its place
 */
public record RevokedCertificate(String number, boolean replaced, LocalDate day, @Nullable String successor,
		String sha256) {
}
