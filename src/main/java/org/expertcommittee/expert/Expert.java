package org.expertcommittee.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Sensitive;
import org.expertcommittee.base.Untracked;
import org.expertcommittee.base.text.MobilePhone;
import org.expertcommittee.base.text.PersonName;
import org.expertcommittee.base.text.Pinyin;
import org.expertcommittee.base.text.ResidentId;
import org.expertcommittee.base.text.StrokeOrder;
import org.expertcommittee.committee.Honorific;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * The person: profile, expertise, contact. Nobody is deleted; a person is archived.
 */
@Entity
class Expert extends BaseEntity {

	/** Behind everybody whose place was set by hand. */
	static final int NO_ROSTER_ORDER = 9999;

	private String name;

	@Untracked
	private String pinyinKey;

	@Untracked
	private String strokeKey;

	@Sensitive
	private @Nullable String idNumber;

	@Sensitive
	private @Nullable LocalDate birthDate;

	@Enumerated(EnumType.STRING)
	private @Nullable Sex sex;

	@Sensitive
	private @Nullable String mobile;

	@Sensitive
	private @Nullable String email;

	private @Nullable String organisation;

	private @Nullable String title;

	@Enumerated(EnumType.STRING)
	private @Nullable Honorific honorific;

	private @Nullable String biography;

	private @Nullable Long photoId;

	@ElementCollection
	@CollectionTable(name = "expert_industry", joinColumns = @JoinColumn(name = "expert_id"))
	@OrderColumn(name = "position")
	@Column(name = "industry_id")
	@BatchSize(size = 100)
	private List<Long> industries = new ArrayList<>();

	private boolean archived;

	private @Nullable String archiveReason;

	@Enumerated(EnumType.STRING)
	private Standing standing = Standing.NONE;

	private @Nullable Long officeId;

	private @Nullable String officeName;

	private int protocolRank = StandingData.LAST_RANK;

	private int rosterOrder = NO_ROSTER_ORDER;

	private @Nullable LocalDate termStartsOn;

	private @Nullable LocalDate termEndsOn;

	@Untracked
	private String termEndKey = termEndKey(null);

	@Untracked
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Expert() {
	}

	@SuppressWarnings("NullAway.Init")
	Expert(ExpertData data, Instant now) {
		this.createdAt = now;
		update(data);
	}

	/**
	 * Takes over what the secretariat entered.
	 * @throws InvalidInput when birth date or sex contradict the identity card
	 */
	final void update(ExpertData data) {
		String newId = blankToNull(data.idNumber());
		newId = (newId != null) ? ResidentId.normalise(newId) : null;
		LocalDate newBirthDate = data.birthDate();
		Sex newSex = data.sex();
		if (newId != null) {
			LocalDate onCard = ResidentId.birthDate(newId);
			Sex sexOnCard = ResidentId.male(newId) ? Sex.MALE : Sex.FEMALE;
			if (newBirthDate != null && !newBirthDate.equals(onCard)) {
				throw InvalidInput.at("birthDate", "expert.birthDate.differs", onCard);
			}
			if (newSex != null && newSex != sexOnCard) {
				throw InvalidInput.at("sex", "expert.sex.differs");
			}
			newBirthDate = onCard;
			newSex = sexOnCard;
		}
		this.idNumber = newId;
		this.birthDate = newBirthDate;
		this.sex = newSex;
		this.name = PersonName.normalise(data.name());
		this.pinyinKey = Pinyin.sortKey(this.name);
		this.strokeKey = StrokeOrder.personKey(this.name);
		this.honorific = data.honorific();
		this.rosterOrder = Objects.requireNonNullElse(data.rosterOrder(), NO_ROSTER_ORDER);
		describe(data.mobile(), data.email(), data.organisation(), data.title(), data.industries(), data.biography());
	}

	/** Takes over what experts may say about themselves. */
	void update(ProfileData data) {
		describe(data.mobile(), data.email(), data.organisation(), data.title(), data.industries(), data.biography());
	}

	private void describe(@Nullable String newMobile, @Nullable String newEmail, @Nullable String newOrganisation,
			@Nullable String newTitle, Collection<Long> newIndustries, @Nullable String newBiography) {
		String number = blankToNull(newMobile);
		this.mobile = (number != null) ? MobilePhone.normalise(number) : null;
		this.email = blankToNull(newEmail);
		this.organisation = blankToNull(newOrganisation);
		this.title = blankToNull(newTitle);
		this.biography = blankToNull(newBiography);
		List<Long> wanted = List.copyOf(new LinkedHashSet<>(newIndustries));
		if (!this.industries.equals(wanted)) {
			this.industries.clear();
			this.industries.addAll(wanted);
		}
	}

	/** Takes over what the appointment feature says. */
	void stand(StandingData data) {
		this.standing = data.standing();
		this.officeId = data.officeId();
		this.officeName = data.officeName();
		this.protocolRank = data.protocolRank();
		this.termStartsOn = data.startsOn();
		this.termEndsOn = data.endsOn();
		this.termEndKey = termEndKey(data.endsOn());
	}

	/**
	 * Takes the person off the roster; everything about them stays.
	 * @throws IllegalAct while in office or being appointed, or when archived already
	 */
	void archive(String reason) {
		if (this.archived) {
			throw new IllegalAct("expert.archive.already", this.name);
		}
		if (this.standing == Standing.ACTIVE || this.standing == Standing.PROPOSED) {
			throw new IllegalAct("expert.archive.inOffice", this.name);
		}
		this.archived = true;
		this.archiveReason = reason;
	}

	/**
	 * Puts the person back on the roster.
	 * @throws IllegalAct when not archived
	 */
	void restore() {
		if (!this.archived) {
			throw new IllegalAct("expert.restore.notArchived", this.name);
		}
		this.archived = false;
		this.archiveReason = null;
	}

	void portray(@Nullable Long attachmentId) {
		this.photoId = attachmentId;
	}

	/**
	 * A piece of personal data in full.
	 * @return empty when it is not filled in
	 */
	String reveal(PersonalData what) {
		return switch (what) {
			case ID_NUMBER -> Objects.toString(this.idNumber, "");
			case BIRTH_DATE -> Objects.toString(this.birthDate, "");
			case MOBILE -> Objects.toString(this.mobile, "");
			case EMAIL -> Objects.toString(this.email, "");
		};
	}

	ExpertData toData() {
		return new ExpertData(this.name, this.idNumber, this.birthDate, this.sex, this.mobile, this.email,
				this.organisation, this.title, this.honorific, new LinkedHashSet<>(this.industries), this.biography,
				(this.rosterOrder == NO_ROSTER_ORDER) ? null : this.rosterOrder, getVersion());
	}

	ProfileData toProfile() {
		return new ProfileData(this.mobile, this.email, this.organisation, this.title,
				new LinkedHashSet<>(this.industries), this.biography, getVersion());
	}

	ExpertDetails toDetails(List<String> fields, LocalDate today) {
		return new ExpertDetails(requireId(), this.name, status(today), this.standing, this.officeId, this.officeName,
				this.termStartsOn, this.termEndsOn, this.organisation, this.title, this.honorific, fields,
				this.biography, (this.idNumber != null) ? ResidentId.mask(this.idNumber) : null,
				(this.birthDate != null) ? this.birthDate.getYear() + "-**-**" : null, this.sex,
				(this.mobile != null) ? MobilePhone.mask(this.mobile) : null, maskedEmail(), this.photoId != null,
				this.archived, this.archiveReason);
	}

	OwnProfile toOwn(List<String> fields, LocalDate today) {
		return new OwnProfile(requireId(), this.name, status(today), this.officeName, this.termStartsOn,
				this.termEndsOn, this.idNumber, this.birthDate, this.sex, this.mobile, this.email, this.organisation,
				this.title, fields, this.biography, this.photoId != null);
	}

	ExpertName toName(List<String> fields) {
		return new ExpertName(requireId(), this.name, this.officeName, this.organisation, this.title, fields,
				this.standing, this.archived);
	}

	private ExpertStatus status(LocalDate today) {
		return ExpertStatus.of(this.standing, this.termEndsOn, this.archived, today);
	}

	private @Nullable String maskedEmail() {
		if (this.email == null) {
			return null;
		}
		int at = this.email.indexOf('@');
		return this.email.substring(0, Math.min(at, 1)) + "***" + this.email.substring(at);
	}

	String name() {
		return this.name;
	}

	boolean archived() {
		return this.archived;
	}

	@Nullable String organisation() {
		return this.organisation;
	}

	@Nullable String idNumber() {
		return this.idNumber;
	}

	@Nullable String mobile() {
		return this.mobile;
	}

	@Nullable Long photoId() {
		return this.photoId;
	}

	List<Long> industries() {
		return List.copyOf(this.industries);
	}

	/** Sort key of a term's last day. */
	static String termEndKey(@Nullable LocalDate day) {
		return (day != null) ? DateTimeFormatter.BASIC_ISO_DATE.format(day) : "z";
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
