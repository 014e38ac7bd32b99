package org.expertcommittee.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.appointment.AppointmentFacts;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.ChinaTime;
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

	@Embedded
	private @Nullable SealRegistration seal;

	@Embedded
	private @Nullable HandOver handOver;

	private @Nullable Instant confirmedAt;

	private @Nullable String revokedBy;

	private @Nullable Instant revokedAt;

	private @Nullable String revokeReason;

	private @Nullable Long predecessorId;

	@Enumerated(EnumType.STRING)
	private @Nullable ReplaceReason replaceReason;

	private @Nullable String replaceNote;

	private @Nullable Instant replacedAt;

	private @Nullable LocalDate appointmentEndedOn;

	private @Nullable LocalDate extendedTo;

	private @Nullable Long templateId;

	private @Nullable Instant timestampedAt;

	@SuppressWarnings("NullAway.Init")
	protected Certificate() {
	}

	@SuppressWarnings("NullAway.Init")
	Certificate(AppointmentFacts appointment, long committeeId, String committeeName, CertificateData words,
			long templateId, String verifyCode, String by, Instant at) {
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
		this.templateId = templateId;
		fill(words);
	}

	/** Makes it the one that takes another's place when it is issued. */
	void takesThePlaceOf(Certificate predecessor, ReplaceReason reason, @Nullable String note) {
		this.predecessorId = predecessor.requireId();
		this.replaceReason = reason;
		this.replaceNote = (note != null && !note.isBlank()) ? note.strip() : null;
	}

	/** Brings a draft up to the present facts and wording. */
	void renew(AppointmentFacts appointment, String newCommitteeName, long newTemplateId, CertificateData words) {
		require("edit", CertificateStatus.DRAFT);
		this.officeName = appointment.officeName();
		this.startsOn = appointment.startsOn();
		this.endsOn = appointment.endsOn();
		this.committeeName = newCommitteeName;
		this.templateId = newTemplateId;
		this.extendedTo = null;
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
		requireTrue();
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

	/**
	 * Refuses to issue one that is not ready; when somebody else was quicker, says who.
	 */
	void requireIssuable() {
		String issuer = this.issuedBy;
		if (issuer != null) {
			throw new IllegalAct("certificate.alreadyIssued", issuer, String.valueOf(this.number));
		}
		require("issue", CertificateStatus.AWAITING_SEAL);
		requireTrue();
	}

	/** Its words must still be what the appointment is. */
	private void requireTrue() {
		LocalDate ended = this.appointmentEndedOn;
		if (ended != null) {
			throw new IllegalAct("certificate.appointmentEnded", ended);
		}
		LocalDate moved = this.extendedTo;
		if (moved != null) {
			throw new IllegalAct("certificate.outdated", moved);
		}
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
		this.timestampedAt = file.timestampedAt();
		this.issuedBy = by;
		this.issuedAt = at;
		this.status = CertificateStatus.ISSUED;
	}

	/** 用印登记. */
	void registerSeal(SealData data, String by, Instant at) {
		require("registerSeal", CertificateStatus.ISSUED, CertificateStatus.RECEIVED);
		SealRegistration known = this.seal;
		if (known != null) {
			throw new IllegalAct("certificate.alreadySealed", known.sealedOn(), known.sealRegisteredBy());
		}
		fillSeal(data, by, at);
	}

	/** Puts a wrong registration right; the trail keeps both. */
	void correctSeal(SealData data, String by, Instant at) {
		require("registerSeal", CertificateStatus.ISSUED, CertificateStatus.RECEIVED);
		requireSealed();
		fillSeal(data, by, at);
	}

	/** The portal itself has drawn the seal while issuing. */
	void sealedAtIssue(String by, Instant at) {
		this.seal = new SealRegistration(ChinaTime.day(at), by, null, by, at);
	}

	private void fillSeal(SealData data, String by, Instant at) {
		LocalDate issuedOn = ChinaTime.day(Objects.requireNonNull(this.issuedAt));
		// A document dated ahead is sealed before its day, one issued afterwards may have
		// been sealed long before.
		LocalDate earliest = issuedOn.isBefore(this.awardedOn) ? issuedOn : this.awardedOn;
		if (data.sealedOn().isAfter(ChinaTime.day(at))) {
			throw InvalidInput.at("sealedOn", "certificate.inFuture");
		}
		if (data.sealedOn().isBefore(earliest)) {
			throw InvalidInput.at("sealedOn", "certificate.sealedTooEarly", earliest);
		}
		HandOver handed = this.handOver;
		LocalDate handedOn = (handed != null) ? handed.handedOn() : null;
		if (handedOn != null && data.sealedOn().isAfter(handedOn)) {
			throw InvalidInput.at("sealedOn", "certificate.sealedTooLate", handedOn);
		}
		this.seal = SealRegistration.of(data, by, at);
	}

	private SealRegistration requireSealed() {
		SealRegistration known = this.seal;
		if (known == null) {
			throw new IllegalAct("certificate.notSealed");
		}
		return known;
	}

	/** 登记签领. */
	void receive(HandOverData data, String by, Instant at) {
		HandOver known = this.handOver;
		if (known != null) {
			throw new IllegalAct("certificate.alreadyReceived", known.receivedBy(), ChinaTime.day(known.receivedAt()));
		}
		require("receive", CertificateStatus.ISSUED);
		fillHandOver(data, by, at);
		this.status = CertificateStatus.RECEIVED;
	}

	/** Puts a wrong registration of the hand-over right; the trail keeps both. */
	void correctHandOver(HandOverData data, String by, Instant at) {
		require("correctHandOver", CertificateStatus.RECEIVED);
		fillHandOver(data, by, at);
	}

	private void fillHandOver(HandOverData data, String by, Instant at) {
		SealRegistration sealed = requireSealed();
		if (data.handedOn().isAfter(ChinaTime.day(at))) {
			throw InvalidInput.at("handedOn", "certificate.inFuture");
		}
		if (data.handedOn().isBefore(sealed.sealedOn())) {
			throw InvalidInput.at("handedOn", "certificate.handedTooEarly", sealed.sealedOn());
		}
		String detail = data.detail();
		if (data.through() != HandOverWay.IN_PERSON && (detail == null || detail.isBlank())) {
			throw InvalidInput.at("detail",
					"certificate.through." + data.through().name().toLowerCase(Locale.ROOT) + ".detail");
		}
		this.handOver = HandOver.of(data, by, at);
	}

	/** 确认签收: the holder says so; that also counts as received. */
	void confirmReceipt(String by, Instant at) {
		if (this.confirmedAt != null) {
			throw new IllegalAct("certificate.alreadyConfirmed");
		}
		require("confirmReceipt", CertificateStatus.ISSUED, CertificateStatus.RECEIVED);
		requireSealed();
		this.confirmedAt = at;
		if (this.status == CertificateStatus.ISSUED) {
			this.handOver = new HandOver(ChinaTime.day(at), this.holderName, null, null, by, at);
			this.status = CertificateStatus.RECEIVED;
		}
	}

	/** Only what stands can be replaced. */
	void requireReplaceable() {
		require("replace", CertificateStatus.ISSUED, CertificateStatus.RECEIVED);
	}

	/** 换发: its successor was issued. One revoked meanwhile stays revoked. */
	void replaced(Instant at) {
		if (this.status.handedOut()) {
			this.status = CertificateStatus.REPLACED;
			this.replacedAt = at;
		}
	}

	/** The appointment ends before the day on the document. */
	void appointmentEnded(LocalDate lastDay) {
		this.appointmentEndedOn = lastDay;
	}

	/** The early end of the appointment was taken back. */
	void appointmentReinstated() {
		this.appointmentEndedOn = null;
	}

	/** The last day of an appointment in force was moved. */
	void appointmentMoved(LocalDate lastDay) {
		this.appointmentEndedOn = null;
		this.extendedTo = lastDay.equals(this.endsOn) ? null : lastDay;
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

	private Validity validity() {
		return new Validity(this.endsOn, this.appointmentEndedOn, this.extendedTo);
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

	/**
	 * What everybody with the code may see.
	 * @param successorNumber number of the certificate that replaced it
	 */
	PublicCertificate toPublic(LocalDate today, @Nullable String successorNumber) {
		Instant revoked = this.revokedAt;
		Validity validity = validity();
		return new PublicCertificate(validity.shown(this.status, today), String.valueOf(this.number), this.holderName,
				this.officeName, this.committeeName, this.startsOn, this.endsOn, this.awardedOn,
				String.valueOf(this.sha256), this.verifyCode, (revoked != null) ? ChinaTime.day(revoked) : null,
				successorNumber, validity.cutShortTo(), validity.extendedTo(), String.valueOf(this.keyFingerprint));
	}

	CertificateDetails toDetails(LocalDate today) {
		Validity validity = validity();
		return new CertificateDetails(requireId(), validity.shown(this.status, today), this.status, this.appointmentId,
				this.expertId, this.holderName, this.honorific, this.officeName, this.committeeName, this.startsOn,
				this.endsOn, validity.cutShortTo(), validity.extendedTo(), this.awardedOn, this.number, this.verifyCode,
				this.sha256, this.sizeBytes, this.keyFingerprint, this.preparedBy, this.preparedAt, this.submittedBy,
				this.submittedAt, this.issuedBy, this.issuedAt, this.seal, this.handOver, this.confirmedAt,
				this.revokedBy, this.revokedAt, this.revokeReason, this.predecessorId, this.replaceReason,
				this.replaceNote, this.replacedAt);
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

	/** The revision it is set by; nothing means the usual design. */
	@Nullable Long templateId() {
		return this.templateId;
	}

	/** What a timestamp authority confirmed at issuing, or null. */
	@Nullable Instant timestampedAt() {
		return this.timestampedAt;
	}

	LocalDate endsOn() {
		return this.endsOn;
	}

	String verifyCode() {
		return this.verifyCode;
	}

	@Nullable Long predecessorId() {
		return this.predecessorId;
	}

	@Nullable SealRegistration seal() {
		return this.seal;
	}

	@Nullable HandOver handOver() {
		return this.handOver;
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
