package org.expertcommittee.audit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a reader of the trail looks for; {@code null} means any.
 *
 * @param text part of the actor's or subject's name
 * @param action start of an action name, e.g. {@code certificate} or
 * {@code certificate.issue}
 * @param from first day in China, inclusive
 * @param to last day in China, inclusive
 */
public record AuditFilter(@Nullable String text, @Nullable String action, @Nullable AuditResult result,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

}
