package org.expertcommittee.committee;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;

/** One extension or shortening of a term; never changed. */
@Entity
class TermChange extends BaseEntity {

	private long termId;

	private LocalDate oldEndsOn;

	private LocalDate newEndsOn;

	private @Nullable String decisionNumber;

	private @Nullable LocalDate decidedOn;

	private String reason;

	private String madeBy;

	private Instant madeAt;

	@SuppressWarnings("NullAway.Init")
	protected TermChange() {
	}

	TermChange(long termId, LocalDate oldEndsOn, TermChangeData data, String madeBy, Instant madeAt) {
		String number = data.decisionNumber();
		this.termId = termId;
		this.oldEndsOn = oldEndsOn;
		this.newEndsOn = data.newEndsOn();
		this.decisionNumber = (number == null || number.isBlank()) ? null : number.strip();
		this.decidedOn = data.decidedOn();
		this.reason = data.reason().strip();
		this.madeBy = madeBy;
		this.madeAt = madeAt;
	}

	TermChangeItem toItem() {
		return new TermChangeItem(this.termId, this.oldEndsOn, this.newEndsOn, this.decisionNumber, this.decidedOn,
				this.reason, this.madeBy, this.madeAt);
	}

	TermPeriodChanged toEvent(long committeeId, boolean moveAppointments) {
		return new TermPeriodChanged(this.termId, committeeId, this.oldEndsOn, this.newEndsOn, moveAppointments,
				this.decisionNumber, this.decidedOn, this.reason);
	}

}
