package org.expertcommittee.consultation;

import org.jspecify.annotations.Nullable;

/**
 * Which requests the ledger lists; everything that is given must hold.
 *
 * @param year in which the request came in
 * @param part whether closed or not
 * @param text title, case number, enterprise, or their pinyin
 */
public record ConsultationLedgerFilter(@Nullable Integer year, @Nullable LedgerPart part, @Nullable Long industryId,
		@Nullable Long enterpriseId, @Nullable String text) {

	public static final ConsultationLedgerFilter ALL = new ConsultationLedgerFilter(null, null, null, null, null);

	public static ConsultationLedgerFilter of(LedgerPart part) {
		return new ConsultationLedgerFilter(null, part, null, null, null);
	}

}
