package org.expertcommittee.committee;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of the committee.
 *
 * @param numberPattern of certificates, with {year} and {seq}
 * @param casePattern of consultations, with {year} and {seq}
 * @param wording of certificates, with {name} {honorific} {committee} {office} {years}
 * {start} {end}
 */
public record CommitteeFacts(long id, String name, String shortName, String mark, @Nullable String region,
		@Nullable String establishedBy, @Nullable String noticeTitle, @Nullable String noticeNumber,
		@Nullable LocalDate noticeDate, String numberPattern, String casePattern, String wording, String closing,
		Honorific defaultHonorific) {
}
