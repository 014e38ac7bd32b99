package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.jspecify.annotations.Nullable;

/** An expert holds an office in a term, from a day to a day. */
@Entity
class Appointment extends BaseEntity {

	/** An appointment that ends within so many days is about to end. */
	static final int SOON_DAYS = 60;

	private long expertId;

	private long termId;

	private long officeId;

	private LocalDate startsOn;

	private int years;

	private LocalDate endsOn;

	@Enumerated(EnumType.STRING)
	private AppointmentStatus status = AppointmentStatus.PROPOSED;

	@Enumerated(EnumType.STRING)
	private AppointmentKind kind = AppointmentKind.FIRST;

	private @Nullable String remark;

	private String proposedBy;

	private @Nullable String proposedAccount;

	private Instant proposedAt;

	private @Nullable String editedAccount;

	private @Nullable String submittedBy;

	private @Nullable String submittedAccount;

	private @Nullable Instant submittedAt;

	private @Nullable String decidedBy;

	private @Nullable String decidedAccount;

	private @Nullable Instant decidedAt;

	private @Nullable String decisionNote;

	/** The last day of an early end, also while it is still to come. */
	private @Nullable LocalDate endedOn;

	private @Nullable String endedBy;

	private @Nullable Instant endedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable EndKind endReasonKind;

	private @Nullable String endReason;

	private @Nullable Long predecessorId;

	private @Nullable Long documentId;

	private @Nullable Long endDocumentId;

	@SuppressWarnings("NullAway.Init")
	protected Appointment() {
	}

	@SuppressWarnings("NullAway.Init")
	Appointment(AppointmentData data, AppointmentKind kind, By by) {
		this.expertId = data.expertId();
		this.predecessorId = data.predecessorId();
		this.proposedBy = by.name();
		this.proposedAccount = by.account();
		this.proposedAt = by.at();
		fill(data, kind);
	}

	/**
	 * The last day: start + years − 1 day. Who starts on 29 February serves until 28
	 * February where the last year has no such day, so that no day of the term is lost.
	 */
	static LocalDate lastDay(LocalDate startsOn, int years) {
		boolean leapDay = startsOn.getMonthValue() == 2 && startsOn.getDayOfMonth() == 29;
		LocalDate anniversary = startsOn.plusYears(years);
		return (leapDay && !Year.isLeap(anniversary.getYear())) ? anniversary : anniversary.minusDays(1);
	}

	void edit(AppointmentData data, AppointmentKind newKind, By by) {
		require(AppointmentStatus.PROPOSED, "edit");
		this.editedAccount = by.account();
		fill(data, newKind);
	}

	private void fill(AppointmentData data, AppointmentKind newKind) {
		this.kind = newKind;
		this.termId = data.termId();
		this.officeId = data.officeId();
		this.startsOn = data.startsOn();
		this.years = data.years();
		this.endsOn = data.end();
		this.remark = data.remark();
	}

	void submit(By by) {
		require(AppointmentStatus.PROPOSED, "submit");
		this.status = AppointmentStatus.IN_APPROVAL;
		this.submittedBy = by.name();
		this.submittedAccount = by.account();
		this.submittedAt = by.at();
	}

	/** Takes a submission back before anybody has decided. */
	void withdraw() {
		require(AppointmentStatus.IN_APPROVAL, "withdraw");
		this.status = AppointmentStatus.PROPOSED;
		this.submittedBy = null;
		this.submittedAccount = null;
		this.submittedAt = null;
	}

	/**
	 * Makes it active.
	 * @throws IllegalAct when somebody has approved it already, or for whoever proposed,
	 * changed or submitted it
	 */
	void approve(By by, @Nullable String comment) {
		if (this.status == AppointmentStatus.ACTIVE && this.decidedBy != null && this.decidedAt != null) {
			throw new IllegalAct("appointment.alreadyApproved", this.decidedBy, ChinaTime.minute(this.decidedAt));
		}
		require(AppointmentStatus.IN_APPROVAL, "approve");
		if (ownWork(by.account(), by.name(), this.editedAccount, this.proposedAccount, this.proposedBy,
				this.submittedAccount, this.submittedBy)) {
			throw new IllegalAct("appointment.ownApproval");
		}
		this.status = AppointmentStatus.ACTIVE;
		decided(by, comment);
	}

	/**
	 * Whether that person proposed, changed or submitted it, so that another has to
	 * approve.
	 */
	static boolean ownWork(String account, String name, @Nullable String editedAccount,
			@Nullable String proposedAccount, String proposedBy, @Nullable String submittedAccount,
			@Nullable String submittedBy) {
		return account.equals(editedAccount) || same(account, name, proposedAccount, proposedBy)
				|| same(account, name, submittedAccount, submittedBy);
	}

	/** Rows older than account names are compared by the name that people see. */
	private static boolean same(String account, String name, @Nullable String otherAccount,
			@Nullable String otherName) {
		return (otherAccount != null) ? otherAccount.equals(account) : name.equals(otherName);
	}

	/** Sends it back to whoever proposed it, who may change and submit it again. */
	void sendBack(By by, String reason) {
		require(AppointmentStatus.IN_APPROVAL, "return");
		if (reason.isBlank()) {
			throw InvalidInput.whole("base.reasonRequired");
		}
		this.status = AppointmentStatus.PROPOSED;
		decided(by, reason.strip());
	}

	private void decided(By by, @Nullable String note) {
		this.decidedBy = by.name();
		this.decidedAccount = by.account();
		this.decidedAt = by.at();
		this.decisionNote = (note == null || note.isBlank()) ? null : note.strip();
	}

	/** Only one that has not ended can be taken back (撤销换届). */
	void requireRevocable() {
		if (!AppointmentRules.OCCUPYING.contains(this.status)) {
			throw new IllegalAct("appointment.illegal.takeBack");
		}
	}

	void requireDiscardable() {
		require(AppointmentStatus.PROPOSED, "discard");
	}

	/**
	 * 解聘: the committee ends it early. A last day that is still to come takes effect when
	 * it is over, one of today or before at once.
	 * @throws InvalidInput at {@code lastDay} when it is not within the appointment; the
	 * day before the first says that the office is never taken up
	 */
	void dismiss(EndData data, By by, LocalDate today) {
		leave(EndKind.DISMISSAL, data, by, today);
	}

	/** 辞聘: the expert ends it early; else as {@link #dismiss}. */
	void resign(EndData data, By by, LocalDate today) {
		leave(EndKind.RESIGNATION, data, by, today);
	}

	/**
	 * 改聘, or 续聘 before the last day: the next office begins the day after, also where an
	 * end was recorded later.
	 */
	void makeWay(EndKind how, String newOffice, LocalDate lastDay, By by, LocalDate today) {
		this.endReasonKind = null;
		leave(how, new EndData(newOffice, lastDay, null), by, today);
	}

	/**
	 * Goes on as before because the one it made way for is taken back.
	 * @return whether it had made way
	 */
	boolean outlive(Appointment successor) {
		boolean madeWay = (this.endReasonKind == EndKind.REASSIGNMENT || this.endReasonKind == EndKind.RENEWAL)
				&& successor.startsOn.minusDays(1).equals(this.endedOn);
		if (madeWay) {
			continueInOffice();
		}
		return madeWay;
	}

	private void leave(EndKind how, EndData data, By by, LocalDate today) {
		require(AppointmentStatus.ACTIVE, how.act());
		if (this.endReasonKind != null) {
			throw new IllegalAct("appointment.alreadyLeaving", String.valueOf(this.endedOn));
		}
		LocalDate lastDay = data.lastDay();
		if (lastDay.isBefore(this.startsOn.minusDays(1)) || lastDay.isAfter(this.endsOn)) {
			throw InvalidInput.at("lastDay", "appointment.lastDay.outside", this.startsOn, this.endsOn);
		}
		this.endReasonKind = how;
		this.endReason = data.reason().strip();
		this.endDocumentId = data.documentId();
		this.endedOn = lastDay;
		this.endedBy = by.name();
		this.endedAt = by.at();
		if (!lastDay.isAfter(today) || lastDay.isBefore(this.startsOn)) {
			this.status = how.status();
		}
	}

	/**
	 * Takes an early end back: one that is still to come, or one recorded on the same
	 * day.
	 */
	void reinstate(LocalDate today) {
		if (this.endReasonKind == null || !mayReinstate(today)) {
			throw new IllegalAct("appointment.illegal.reinstate");
		}
		continueInOffice();
	}

	private void continueInOffice() {
		this.status = AppointmentStatus.ACTIVE;
		this.endReasonKind = null;
		this.endReason = null;
		this.endDocumentId = null;
		this.endedOn = null;
		this.endedBy = null;
		this.endedAt = null;
	}

	private boolean mayReinstate(LocalDate today) {
		return this.status == AppointmentStatus.ACTIVE
				|| (this.endedAt != null && ChinaTime.day(this.endedAt).equals(today));
	}

	/** Ends it because its last day is over. */
	void end(LocalDate today) {
		require(AppointmentStatus.ACTIVE, "end");
		if (!lastDayServed().isBefore(today)) {
			throw new IllegalAct("appointment.notOver", lastDayServed());
		}
		this.status = (this.endReasonKind != null) ? this.endReasonKind.status() : AppointmentStatus.ENDED;
		this.endedOn = lastDayServed();
	}

	/**
	 * Moves the last day (延长, 缩短).
	 * @throws InvalidInput at {@code endsOn} when nothing changes, when the day is before
	 * the first, or when it is over already
	 */
	void moveEnd(LocalDate newEnd, LocalDate today) {
		require(AppointmentStatus.ACTIVE, "period");
		if (this.endReasonKind != null) {
			throw new IllegalAct("appointment.alreadyLeaving", String.valueOf(this.endedOn));
		}
		if (newEnd.isBefore(this.startsOn)) {
			throw InvalidInput.at("endsOn", "appointment.endsBeforeStart");
		}
		if (newEnd.isBefore(today)) {
			throw InvalidInput.at("endsOn", "appointment.period.past");
		}
		if (newEnd.equals(this.endsOn)) {
			throw InvalidInput.at("endsOn", "appointment.period.same", this.endsOn);
		}
		this.endsOn = newEnd;
		for (int full = 1; !lastDay(this.startsOn, full).isAfter(newEnd); full++) {
			this.years = full;
		}
	}

	/** The document that the appointment rests on (聘任文件); nothing takes it off. */
	void restOn(@Nullable Long newDocumentId) {
		if (this.status == AppointmentStatus.PROPOSED || this.status == AppointmentStatus.IN_APPROVAL) {
			throw new IllegalAct("appointment.illegal.document");
		}
		this.documentId = newDocumentId;
	}

	private void require(AppointmentStatus wanted, String act) {
		if (this.status != wanted) {
			throw new IllegalAct("appointment.illegal." + act);
		}
	}

	/**
	 * How it looks on that day: a stored state can be older than the calendar.
	 * @param leaving how it ends early, if it does
	 * @param lastDay the last day in office
	 */
	static AppointmentStatus shown(AppointmentStatus status, LocalDate startsOn, LocalDate lastDay,
			@Nullable EndKind leaving, LocalDate today) {
		if (status != AppointmentStatus.ACTIVE) {
			return status;
		}
		if (lastDay.isBefore(today)) {
			return (leaving != null) ? leaving.status() : AppointmentStatus.ENDED;
		}
		if (startsOn.isAfter(today)) {
			return AppointmentStatus.UPCOMING;
		}
		return lastDay.isAfter(today.plusDays(SOON_DAYS)) ? AppointmentStatus.ACTIVE : AppointmentStatus.ENDING_SOON;
	}

	/** As {@link #shown}, where only the period matters. */
	static AppointmentStatus shown(AppointmentStatus status, LocalDate startsOn, LocalDate lastDay, LocalDate today) {
		return shown(status, startsOn, lastDay, null, today);
	}

	AppointmentData toData() {
		LocalDate given = this.endsOn.equals(lastDay(this.startsOn, this.years)) ? null : this.endsOn;
		return new AppointmentData(this.expertId, this.termId, this.officeId, this.startsOn, this.years, given,
				this.remark, true, this.predecessorId, getVersion());
	}

	AppointmentDetails toDetails(AppointmentRow row, @Nullable String endDocument, LocalDate today,
			List<PeriodChange> changes, List<AppointmentListItem> chain) {
		boolean reinstatable = this.endReasonKind != null && this.endReasonKind != EndKind.REASSIGNMENT
				&& mayReinstate(today);
		return new AppointmentDetails(row.item(), row.next(), row.certificateId(), this.remark, this.decisionNote,
				this.endedBy, this.endedAt, this.endReason, endDocument, reinstatable, changes, chain);
	}

	boolean overlaps(LocalDate from, LocalDate to) {
		return !this.startsOn.isAfter(to) && !lastDayServed().isBefore(from);
	}

	boolean covers(LocalDate day) {
		return overlaps(day, day);
	}

	AppointmentStatus status() {
		return this.status;
	}

	AppointmentKind kind() {
		return this.kind;
	}

	@Nullable Long predecessorId() {
		return this.predecessorId;
	}

	@Nullable Long endDocumentId() {
		return this.endDocumentId;
	}

	@Nullable EndKind endReasonKind() {
		return this.endReasonKind;
	}

	long expertId() {
		return this.expertId;
	}

	long officeId() {
		return this.officeId;
	}

	long termId() {
		return this.termId;
	}

	LocalDate startsOn() {
		return this.startsOn;
	}

	LocalDate endsOn() {
		return this.endsOn;
	}

	/** The last day in office, which an early end brings forward. */
	LocalDate lastDayServed() {
		return (this.endedOn != null) ? this.endedOn : this.endsOn;
	}

	int years() {
		return this.years;
	}

}
