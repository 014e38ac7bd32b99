package org.expertcommittee.committee;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the settings edit of a committee.
 *
 * @param shortName for narrow places; a line break separates its two lines there
 * @param mark one character for the logo
 * @param numberPattern of certificates, with {year} and {seq}; no two committees share
 * one
 * @param casePattern of consultations, with {year} and {seq}
 * @param documentPattern of 聘任文件, with {year} and {seq}; nothing when they are numbered
 * elsewhere
 * @param honorifics on offer when a certificate is prepared
 * @param defaultHonorific one of those on offer
 * @param waitingDays after how many days somebody is reminded of a certificate that waits
 * for its seal or hand-over, 1 to 365
 * @param version what the edit was based on; 0 for a new committee
 */
public record CommitteeData(@NotBlank @PlainText(max = 100) String name,
		@NotBlank @PlainText(max = 60) String shortName, @NotBlank @PlainText(max = 1) String mark,
		@PlainText(max = 60) @Nullable String region, @PlainText(max = 100) @Nullable String establishedBy,
		@PlainText(max = 150) @Nullable String noticeTitle, @PlainText(max = 50) @Nullable String noticeNumber,
		@Nullable LocalDate noticeDate, @NotBlank @PlainText(max = 60) String numberPattern,
		@NotBlank @PlainText(max = 60) String casePattern, @PlainText(max = 60) @Nullable String documentPattern,
		@NotEmpty Set<Honorific> honorifics, @NotNull Honorific defaultHonorific, @Min(1) @Max(365) int waitingDays,
		long version) {

	static final int USUAL_WAITING_DAYS = 7;

	public CommitteeData {
		honorifics = honorifics.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(honorifics));
	}

	/** What a committee starts with before anything was entered. */
	public static CommitteeData empty() {
		return named("", "", "");
	}

	/** A new committee with usual patterns. */
	public static CommitteeData named(String name, String shortName, String mark) {
		return new CommitteeData(name, shortName, mark, null, null, null, null, null, "专聘字〔{year}〕{seq}号",
				"咨询〔{year}〕{seq}号", null, EnumSet.allOf(Honorific.class), Honorific.COMRADE, USUAL_WAITING_DAYS, 0);
	}

	/** The same under other names. */
	public CommitteeData renamed(String newName, String newShortName, String newMark) {
		return new CommitteeData(newName, newShortName, newMark, this.region, this.establishedBy, this.noticeTitle,
				this.noticeNumber, this.noticeDate, this.numberPattern, this.casePattern, this.documentPattern,
				this.honorifics, this.defaultHonorific, this.waitingDays, this.version);
	}

	/** The same with its place and the notice that established it. */
	public CommitteeData withNotice(@Nullable String newRegion, @Nullable String by, @Nullable String title,
			@Nullable String number, @Nullable LocalDate date) {
		return new CommitteeData(this.name, this.shortName, this.mark, newRegion, by, title, number, date,
				this.numberPattern, this.casePattern, this.documentPattern, this.honorifics, this.defaultHonorific,
				this.waitingDays, this.version);
	}

	/** The same with other patterns of certificates, consultations and 聘任文件. */
	public CommitteeData withPatterns(String certificates, String cases, @Nullable String documents) {
		return new CommitteeData(this.name, this.shortName, this.mark, this.region, this.establishedBy,
				this.noticeTitle, this.noticeNumber, this.noticeDate, certificates, cases, documents, this.honorifics,
				this.defaultHonorific, this.waitingDays, this.version);
	}

	/** The same with another pattern of certificates. */
	public CommitteeData withNumberPattern(String pattern) {
		return withPatterns(pattern, this.casePattern, this.documentPattern);
	}

	/** The same with other honorifics on offer and days before a reminder. */
	public CommitteeData withHabits(Set<Honorific> offered, Honorific usual, int days) {
		return new CommitteeData(this.name, this.shortName, this.mark, this.region, this.establishedBy,
				this.noticeTitle, this.noticeNumber, this.noticeDate, this.numberPattern, this.casePattern,
				this.documentPattern, offered, usual, days, this.version);
	}

}
