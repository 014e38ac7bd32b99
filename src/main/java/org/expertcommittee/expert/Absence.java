package org.expertcommittee.expert;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Sensitive;
import org.jspecify.annotations.Nullable;

/** Days on which an expert cannot be asked. */
@Entity
class Absence extends BaseEntity {

	/** Days that ended longer ago are of no use to anybody. */
	static final int MOST_DAYS_AGO = 30;

	static final int MOST_YEARS_AHEAD = 2;

	private long expertId;

	private LocalDate firstDay;

	private LocalDate lastDay;

	@Sensitive
	private @Nullable String note;

	private String enteredBy;

	private Instant enteredAt;

	@SuppressWarnings("NullAway.Init")
	protected Absence() {
	}

	@SuppressWarnings("NullAway.Init")
	Absence(long expertId, AbsenceData data, LocalDate today, String by, Instant at) {
		this.expertId = expertId;
		change(data, today, by, at);
	}

	/**
	 * Takes over other days.
	 * @throws InvalidInput when they are in the wrong order or too far from today
	 */
	final void change(AbsenceData data, LocalDate today, String by, Instant at) {
		if (data.lastDay().isBefore(data.firstDay())) {
			throw InvalidInput.at("lastDay", "expert.absence.reversed", data.firstDay());
		}
		if (data.lastDay().isBefore(today.minusDays(MOST_DAYS_AGO))) {
			throw InvalidInput.at("lastDay", "expert.absence.longPast", MOST_DAYS_AGO);
		}
		if (data.firstDay().isBefore(today.minusYears(MOST_YEARS_AHEAD))) {
			throw InvalidInput.at("firstDay", "expert.absence.longAgo", MOST_YEARS_AHEAD);
		}
		if (data.lastDay().isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
			throw InvalidInput.at("lastDay", "expert.absence.farAhead", MOST_YEARS_AHEAD);
		}
		this.firstDay = data.firstDay();
		this.lastDay = data.lastDay();
		this.note = data.note();
		this.enteredBy = by;
		this.enteredAt = at;
	}

	long expertId() {
		return this.expertId;
	}

	LocalDate firstDay() {
		return this.firstDay;
	}

	LocalDate lastDay() {
		return this.lastDay;
	}

	AbsentDays days() {
		return new AbsentDays(this.firstDay, this.lastDay);
	}

	AbsenceData toData() {
		return new AbsenceData(this.firstDay, this.lastDay, this.note, getVersion());
	}

	AbsenceItem toItem() {
		return new AbsenceItem(requireId(), this.firstDay, this.lastDay, this.note, this.enteredBy);
	}

}
