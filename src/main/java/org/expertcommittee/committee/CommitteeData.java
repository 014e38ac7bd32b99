package org.expertcommittee.committee;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the settings edit of a committee.
 *
 * @param shortName for narrow places; a line break separates its two lines there
 * @param mark one character for the logo
 * @param numberPattern of certificates, with {year} and {seq}
 * @param casePattern of consultations, with {year} and {seq}
 * @param wording of certificates, with {name} {honorific} {committee} {office} {years}
 * {start} {end}
 * @param version what the edit was based on; 0 for a new committee
 */
public record CommitteeData(@NotBlank @PlainText(max = 100) String name,
		@NotBlank @PlainText(max = 60) String shortName, @NotBlank @PlainText(max = 1) String mark,
		@PlainText(max = 60) @Nullable String region, @PlainText(max = 100) @Nullable String establishedBy,
		@PlainText(max = 150) @Nullable String noticeTitle, @PlainText(max = 50) @Nullable String noticeNumber,
		@Nullable LocalDate noticeDate, @NotBlank @PlainText(max = 60) String numberPattern,
		@NotBlank @PlainText(max = 60) String casePattern,
		@NotBlank @PlainText(max = 1000, multiline = true) String wording,
		@NotBlank @PlainText(max = 100) String closing, @NotNull Honorific defaultHonorific, long version) {

	/** Usual wording of a 聘书 (CERTIFICATES: editable per committee). */
	public static final String USUAL_WORDING = "兹聘请 {name} {honorific} 为{committee}{office}，聘期{years}年（自{start}起至{end}止）。";

	public static final String USUAL_CLOSING = "此聘。";

	/** What a committee starts with before anything was entered. */
	public static CommitteeData empty() {
		return new CommitteeData("", "", "", null, null, null, null, null, "专聘字〔{year}〕{seq}号", "咨询〔{year}〕{seq}号",
				USUAL_WORDING, USUAL_CLOSING, Honorific.COMRADE, 0);
	}

}
