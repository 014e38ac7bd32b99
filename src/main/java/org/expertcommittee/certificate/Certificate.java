package org.expertcommittee.certificate;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.appointment.AppointmentFacts;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Untracked;
import org.expertcommittee.committee.Honorific;
import org.jspecify.annotations.Nullable;

/**
 * The numbered document of one appointment. Once issued its words, number and file never
 * change again.
 */
@Entity
class Certificate extends BaseEntity {

	private long appointmentId;

	private long expertId;

	private long committeeId;

	@Enumerated(EnumType.STRING)
	private CertificateStatus status = CertificateStatus.DRAFT;

	private String holderName;

	@Enumerated(EnumType.STRING)
	private Honorific honorific;

	private String officeName;

	private String committeeName;

	private String bodyText;

	private String closing;

	private LocalDate startsOn;

	private LocalDate endsOn;

	private LocalDate awardedOn;

	@Column(name = "certificate_number")
	private @Nullable String number;

	private @Nullable Integer sequenceYear;

	private @Nullable Integer sequenceNumber;

	@Untracked
	private String verifyCode;

	private @Nullable String sha256;

	private @Nullable Long sizeBytes;

	private @Nullable String keyFingerprint;

	private String preparedBy;

	private Instant preparedAt;

	private @Nullable String submittedBy;

	private @Nullable Instant submittedAt;

	private @Nullable String issuedBy;

	private @Nullable Instant issuedAt;

	private @Nullable String receivedBy;

	private @Nullable Instant receivedAt;

	private @Nullable String receivedNote;

	private @Nullable String revokedBy;

	private @Nullable Instant revokedAt;

	private @Nullable String revokeReason;

	private @Nullable Long predecessorId;

	@SuppressWarnings("NullAway.Init")
	protected Certificate() {
	}

	@SuppressWarnings("NullAway.Init")
	Certificate(AppointmentFacts appointment, long committeeId, String committeeName, CertificateData words,
			String verifyCode, String by, Instant at) {
		this.appointmentId = appointment.id();
		this.expertId = appointment.expertId();
		this.officeName = appointment.officeName();
		this.startsOn = appointment.startsOn();
		this.endsOn = appointment.endsOn();
		this.committeeId = committeeId;
		this.committeeName = committeeName;
		this.verifyCode = verifyCode;
		this.preparedBy = by;
		this.preparedAt = at;
		fill(words);
	}

	/** Changes the words of a draft. */
	void edit(CertificateData words) {
		require("edit", CertificateStatus.DRAFT);
		fill(words);
	}

	private void fill(CertificateData words) {
		this.holderName = words.holderName();
		this.honorific = words.honorific();
		this.bodyText = words.bodyText();
		this.closing = words.closing();
		this.awardedOn = words.awardedOn();
	}

	void requireDiscardable() {
		require("discard", CertificateStatus.DRAFT);
	}

	/** 送用印. */
	void sendToSeal(String by, Instant at) {
		require("sendToSeal", CertificateStatus.DRAFT);
		this.status = CertificateStatus.AWAITING_SEAL;
		this.submittedBy = by;
		this.submittedAt = at;
	}

	/** Back to a draft whose words may be changed. */
	void takeBack() {
		require("takeBack", CertificateStatus.AWAITING_SEAL);
		this.status = CertificateStatus.DRAFT;
		this.submittedBy = null;
		this.submittedAt = null;
	}

	void requireIssuable() {
		require("issue", CertificateStatus.AWAITING_SEAL);
	}

	/** 签发: number and file are fixed for good. */
	void issue(CertificateNumber issuedNumber, IssuedFile file, String by, Instant at) {
		requireIssuable();
		this.number = issuedNumber.text();
		this.sequenceYear = issuedNumber.year();
		this.sequenceNumber = issuedNumber.sequence();
		this.sha256 = file.sha256();
		this.sizeBytes = file.sizeBytes();
		this.keyFingerprint = file.keyFingerprint();
		this.issuedBy = by;
		this.issuedAt = at;
		this.status = CertificateStatus.ISSUED;
	}

	/** 登记签领. */
	void receive(@Nullable String note, String by, Instant at) {
		require("receive", CertificateStatus.ISSUED);
		this.receivedNote = note;
		this.receivedBy = by;
		this.receivedAt = at;
		this.status = CertificateStatus.RECEIVED;
	}

	/** 作废. The number stays used. */
	void revoke(String reason, String by, Instant at) {
		require("revoke", CertificateStatus.ISSUED, CertificateStatus.RECEIVED);
		if (reason.isBlank()) {
			throw InvalidInput.whole("base.reasonRequired");
		}
		this.revokeReason = reason.strip();
		this.revokedBy = by;
		this.revokedAt = at;
		this.status = CertificateStatus.REVOKED;
	}

	private void require(String act, CertificateStatus... allowed) {
		for (CertificateStatus each : allowed) {
			if (this.status == each) {
				return;
			}
		}
		throw new IllegalAct("certificate.illegal." + act);
	}

	/** How a stored state looks on that day. */
	static CertificateStatus shown(CertificateStatus status, LocalDate endsOn, LocalDate today) {
		boolean valid = status == CertificateStatus.ISSUED || status == CertificateStatus.RECEIVED;
		return (valid && endsOn.isBefore(today)) ? CertificateStatus.EXPIRED : status;
	}

	boolean issued() {
		return this.number != null;
	}

	/** How people name it: its number, before that its holder. */
	String label() {
		return (this.number != null) ? this.number : this.holderName + " " + this.officeName;
	}

	CertificateData toData() {
		return new CertificateData(this.holderName, this.honorific, this.bodyText, this.closing, this.awardedOn,
				getVersion());
	}

	PublicCertificate toPublic(LocalDate today) {
		Instant revoked = this.revokedAt;
		return new PublicCertificate(shown(this.status, this.endsOn, today), String.valueOf(this.number),
				this.holderName, this.officeName, this.committeeName, this.startsOn, this.endsOn, this.awardedOn,
				String.valueOf(this.sha256), this.verifyCode,
				(revoked != null) ? org.expertcommittee.base.ChinaTime.day(revoked) : null);
	}

	CertificateDetails toDetails(LocalDate today) {
		return new CertificateDetails(requireId(), shown(this.status, this.endsOn, today), this.status,
				this.appointmentId, this.expertId, this.holderName, this.honorific, this.officeName, this.committeeName,
				this.startsOn, this.endsOn, this.awardedOn, this.number, this.verifyCode, this.sha256, this.sizeBytes,
				this.keyFingerprint, this.preparedBy, this.preparedAt, this.submittedBy, this.submittedAt,
				this.issuedBy, this.issuedAt, this.receivedBy, this.receivedAt, this.receivedNote, this.revokedBy,
				this.revokedAt, this.revokeReason);
	}

	CertificateStatus status() {
		return this.status;
	}

	long expertId() {
		return this.expertId;
	}

	long appointmentId() {
		return this.appointmentId;
	}

	long committeeId() {
		return this.committeeId;
	}

	String committeeName() {
		return this.committeeName;
	}

	String holderName() {
		return this.holderName;
	}

	String officeName() {
		return this.officeName;
	}

	Honorific honorific() {
		return this.honorific;
	}

	String bodyText() {
		return this.bodyText;
	}

	String closing() {
		return this.closing;
	}

	LocalDate awardedOn() {
		return this.awardedOn;
	}

	LocalDate endsOn() {
		return this.endsOn;
	}

	String verifyCode() {
		return this.verifyCode;
	}

	@Nullable String number() {
		return this.number;
	}

	@Nullable String sha256() {
		return this.sha256;
	}

	@Nullable String keyFingerprint() {
		return this.keyFingerprint;
	}

}
