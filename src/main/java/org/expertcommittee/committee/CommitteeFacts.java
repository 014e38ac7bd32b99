package org.expertcommittee.committee;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a committee.
 *
 * @param numberPattern of certificates, with {year} and {seq}
 * @param casePattern of consultations, with {year} and {seq}
 * @param documentPattern of 聘任文件, with {year} and {seq}, no padding; nothing when they
 * are numbered elsewhere
 * @param honorifics on offer, never empty
 * @param waitingDays after which a certificate that waits is reminded of
 * @param archived whether nobody is appointed to it any more
 */
public record CommitteeFacts(long id, String name, String shortName, String mark, @Nullable String region,
		@Nullable String establishedBy, @Nullable String noticeTitle, @Nullable String noticeNumber,
		@Nullable LocalDate noticeDate, String numberPattern, String casePattern, @Nullable String documentPattern,
		List<Honorific> honorifics, Honorific defaultHonorific, int waitingDays, boolean archived) {
}
