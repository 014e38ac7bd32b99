package org.expertcommittee.certificate;

import org.jspecify.annotations.Nullable;

/**
 * Which issued certificates the ledger lists.
 *
 * @param committeeId of which committee; nothing means all
 * @param year of the number
 * @param validOnly leaves out what was replaced, revoked, ended or has expired
 * @param text number, name, pinyin or initials
 */
public record CertificateLedgerFilter(@Nullable Long committeeId, @Nullable Integer year, boolean validOnly,
		@Nullable String text) {

	public static final CertificateLedgerFilter ALL = new CertificateLedgerFilter(null, null, false, null);

}
