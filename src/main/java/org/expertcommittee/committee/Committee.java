package org.expertcommittee.committee;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;

/** The body whose portal this is, with its establishing notice and document patterns. */
@Entity
class Committee extends BaseEntity {

	private String name;

	private String shortName;

	private String mark;

	private @Nullable String region;

	private @Nullable String establishedBy;

	private @Nullable String noticeTitle;

	private @Nullable String noticeNumber;

	private @Nullable LocalDate noticeDate;

	private String numberPattern;

	private String casePattern;

	private String wording;

	private String closing;

	@Enumerated(EnumType.STRING)
	private Honorific defaultHonorific;

	@SuppressWarnings("NullAway.Init")
	protected Committee() {
	}

	@SuppressWarnings("NullAway.Init")
	Committee(CommitteeData data) {
		update(data);
	}

	/**
	 * Takes over everything at once.
	 * @throws org.expertcommittee.base.InvalidInput for an unknown or missing placeholder
	 */
	final void update(CommitteeData data) {
		Placeholders.requirePattern("numberPattern", data.numberPattern());
		Placeholders.requirePattern("casePattern", data.casePattern());
		Placeholders.requireWording("wording", data.wording());
		this.name = data.name().strip();
		this.shortName = data.shortName().strip();
		this.mark = data.mark().strip();
		this.region = orNull(data.region());
		this.establishedBy = orNull(data.establishedBy());
		this.noticeTitle = orNull(data.noticeTitle());
		this.noticeNumber = orNull(data.noticeNumber());
		this.noticeDate = data.noticeDate();
		this.numberPattern = data.numberPattern().strip();
		this.casePattern = data.casePattern().strip();
		this.wording = data.wording().strip();
		this.closing = data.closing().strip();
		this.defaultHonorific = data.defaultHonorific();
	}

	CommitteeData toData() {
		return new CommitteeData(this.name, this.shortName, this.mark, this.region, this.establishedBy,
				this.noticeTitle, this.noticeNumber, this.noticeDate, this.numberPattern, this.casePattern,
				this.wording, this.closing, this.defaultHonorific, getVersion());
	}

	CommitteeFacts toFacts() {
		return new CommitteeFacts(requireId(), this.name, this.shortName, this.mark, this.region, this.establishedBy,
				this.noticeTitle, this.noticeNumber, this.noticeDate, this.numberPattern, this.casePattern,
				this.wording, this.closing, this.defaultHonorific);
	}

	String name() {
		return this.name;
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
