package org.expertcommittee.committee;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A body that experts are appointed to, with its establishing notice and document
 * patterns.
 */
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

	private @Nullable String documentPattern;

	/** Names of those on offer, separated by commas; nothing means all of them. */
	private @Nullable String honorifics;

	@Enumerated(EnumType.STRING)
	private Honorific defaultHonorific;

	private int waitingDays;

	private boolean archived;

	@SuppressWarnings("NullAway.Init")
	protected Committee() {
	}

	@SuppressWarnings("NullAway.Init")
	Committee(CommitteeData data) {
		update(data);
	}

	/**
	 * Takes over everything at once.
	 * @throws InvalidInput for an unknown or missing placeholder, or a usual honorific
	 * that is not on offer
	 */
	final void update(CommitteeData data) {
		Placeholders.requirePattern("numberPattern", data.numberPattern());
		Placeholders.requirePattern("casePattern", data.casePattern());
		String documents = orNull(data.documentPattern());
		if (documents != null) {
			Placeholders.requirePattern("documentPattern", documents);
		}
		if (!data.honorifics().contains(data.defaultHonorific())) {
			throw InvalidInput.at("defaultHonorific", "committee.honorific.notOffered");
		}
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
		this.documentPattern = documents;
		this.honorifics = names(data.honorifics());
		this.defaultHonorific = data.defaultHonorific();
		this.waitingDays = data.waitingDays();
	}

	/**
	 * Nobody is appointed to it any more.
	 * @throws IllegalAct when archived already
	 */
	void archive() {
		requireNotArchived();
		this.archived = true;
	}

	/**
	 * People may be appointed again.
	 * @throws IllegalAct when not archived
	 */
	void restore() {
		if (!this.archived) {
			throw new IllegalAct("committee.restore.notArchived", this.name);
		}
		this.archived = false;
	}

	void requireNotArchived() {
		if (this.archived) {
			throw new IllegalAct("committee.archived", this.name);
		}
	}

	CommitteeData toData() {
		return new CommitteeData(this.name, this.shortName, this.mark, this.region, this.establishedBy,
				this.noticeTitle, this.noticeNumber, this.noticeDate, this.numberPattern, this.casePattern,
				this.documentPattern, new LinkedHashSet<>(offered()), this.defaultHonorific, this.waitingDays,
				getVersion());
	}

	CommitteeFacts toFacts() {
		return new CommitteeFacts(requireId(), this.name, this.shortName, this.mark, this.region, this.establishedBy,
				this.noticeTitle, this.noticeNumber, this.noticeDate, this.numberPattern, this.casePattern,
				this.documentPattern, offered(), this.defaultHonorific, this.waitingDays, this.archived);
	}

	private List<Honorific> offered() {
		return (this.honorifics == null) ? List.of(Honorific.values())
				: Arrays.stream(this.honorifics.split(",")).map(Honorific::valueOf).toList();
	}

	private static @Nullable String names(Set<Honorific> offered) {
		return (offered.size() == Honorific.values().length) ? null
				: offered.stream().map(Honorific::name).collect(Collectors.joining(","));
	}

	String name() {
		return this.name;
	}

	String numberPattern() {
		return this.numberPattern;
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
