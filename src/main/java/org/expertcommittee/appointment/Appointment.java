package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.base.BaseEntity;
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

	private @Nullable String remark;

	private String proposedBy;

	private Instant proposedAt;

	private @Nullable String submittedBy;

	private @Nullable Instant submittedAt;

	private @Nullable String decidedBy;

	private @Nullable Instant decidedAt;

	private @Nullable String decisionNote;

	private @Nullable LocalDate endedOn;

	private @Nullable String endedBy;

	private @Nullable String endReason;

	private @Nullable Long predecessorId;

	@SuppressWarnings("NullAway.Init")
	protected Appointment() {
	}

	@SuppressWarnings("NullAway.Init")
	Appointment(AppointmentData data, String by, Instant at) {
		this.expertId = data.expertId();
		this.predecessorId = data.predecessorId();
		this.proposedBy = by;
		this.proposedAt = at;
		fill(data);
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

	void edit(AppointmentData data) {
		require(AppointmentStatus.PROPOSED, "edit");
		fill(data);
	}

	private void fill(AppointmentData data) {
		this.termId = data.termId();
		this.officeId = data.officeId();
		this.startsOn = data.startsOn();
		this.years = data.years();
		this.endsOn = lastDay(this.startsOn, data.years());
		this.remark = data.remark();
	}

	void submit(String by, Instant at) {
		require(AppointmentStatus.PROPOSED, "submit");
		this.status = AppointmentStatus.IN_APPROVAL;
		this.submittedBy = by;
		this.submittedAt = at;
	}

	void approve(String by, Instant at) {
		require(AppointmentStatus.IN_APPROVAL, "approve");
		this.status = AppointmentStatus.ACTIVE;
		decided(by, at, null);
	}

	/** Sends it back to whoever proposed it, who may change and submit it again. */
	void sendBack(String note, String by, Instant at) {
		require(AppointmentStatus.IN_APPROVAL, "return");
		this.status = AppointmentStatus.PROPOSED;
		decided(by, at, note);
	}

	private void decided(String by, Instant at, @Nullable String note) {
		this.decidedBy = by;
		this.decidedAt = at;
		this.decisionNote = note;
	}

	void requireDiscardable() {
		require(AppointmentStatus.PROPOSED, "discard");
	}

	void dismiss(String reason, String by, LocalDate on) {
		leave(AppointmentStatus.DISMISSED, "dismiss", reason, by, on);
	}

	void resign(String reason, String by, LocalDate on) {
		leave(AppointmentStatus.RESIGNED, "resign", reason, by, on);
	}

	private void leave(AppointmentStatus to, String act, String reason, String by, LocalDate on) {
		require(AppointmentStatus.ACTIVE, act);
		if (reason.isBlank()) {
			throw InvalidInput.whole("base.reasonRequired");
		}
		this.status = to;
		this.endedOn = on;
		this.endedBy = by;
		this.endReason = reason.strip();
	}

	/** Ends it because its last day is over. */
	void end(LocalDate today) {
		require(AppointmentStatus.ACTIVE, "end");
		if (!this.endsOn.isBefore(today)) {
			throw new IllegalAct("appointment.notOver", this.endsOn);
		}
		this.status = AppointmentStatus.ENDED;
		this.endedOn = this.endsOn;
	}

	private void require(AppointmentStatus wanted, String act) {
		if (this.status != wanted) {
			throw new IllegalAct("appointment.illegal." + act);
		}
	}

	/** How it looks on that day: a stored state can be older than the calendar. */
	static AppointmentStatus shown(AppointmentStatus status, LocalDate startsOn, LocalDate endsOn, LocalDate today) {
		if (status != AppointmentStatus.ACTIVE) {
			return status;
		}
		if (endsOn.isBefore(today)) {
			return AppointmentStatus.ENDED;
		}
		if (startsOn.isAfter(today)) {
			return AppointmentStatus.UPCOMING;
		}
		return endsOn.isAfter(today.plusDays(SOON_DAYS)) ? AppointmentStatus.ACTIVE : AppointmentStatus.ENDING_SOON;
	}

	AppointmentData toData() {
		return new AppointmentData(this.expertId, this.termId, this.officeId, this.startsOn, this.years, this.remark,
				true, this.predecessorId, getVersion());
	}

	AppointmentStatus status() {
		return this.status;
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
