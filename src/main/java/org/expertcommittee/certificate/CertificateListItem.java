package org.expertcommittee.certificate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A row of the list.
 *
 * @param number nothing before it is issued
 * @param state how it looks today
 */
public record CertificateListItem(long id, @Nullable String number, long expertId, String holderName, String officeName,
		LocalDate awardedOn, LocalDate startsOn, LocalDate endsOn, CertificateStatus state) {
}
