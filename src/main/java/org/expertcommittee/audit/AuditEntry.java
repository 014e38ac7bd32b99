package org.expertcommittee.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One link of the tamper-evident trail. Its hash covers all of its fields and the hash of
 * the link before.
 *
 * @param position 1, 2, 3 … without gaps
 * @param actor user name of the account, {@code system} or {@code anonymous}
 * @param action what was done, e.g. {@code certificate.issue}
 * @param subjectType what it was done to, e.g. {@code certificate}
 * @param changes fields before and after; empty when nothing was changed
 */
public record AuditEntry(long position, Instant occurredAt, String actor, String actorName, @Nullable String address,
		String action, @Nullable String subjectType, @Nullable Long subjectId, @Nullable String subjectLabel,
		AuditResult result, List<FieldChange> changes, String hash) {

}
