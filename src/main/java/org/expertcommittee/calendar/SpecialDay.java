package org.expertcommittee.calendar;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A day of the official calendar that breaks the rule of weekdays and weekends. */
@Entity
class SpecialDay extends BaseEntity {

	private LocalDate onDay;

	@Enumerated(EnumType.STRING)
	private DayKind kind;

	private String name;

	private @Nullable String source;

	@SuppressWarnings("NullAway.Init")
	protected SpecialDay() {
	}

	@SuppressWarnings("NullAway.Init")
	SpecialDay(LocalDate day, DayKind kind, String name, @Nullable String source) {
		change(day, kind, name, source);
	}

	/**
	 * Corrects what was entered.
	 * @throws InvalidInput when a weekday is called a working day, which it is anyway
	 */
	final void change(LocalDate newDay, DayKind newKind, String newName, @Nullable String newSource) {
		if (newKind == DayKind.WORKING_DAY && !Weekend.contains(newDay)) {
			throw InvalidInput.at("kind", "calendar.worksAnyway", newDay);
		}
		this.onDay = newDay;
		this.kind = newKind;
		this.name = newName.strip();
		this.source = newSource;
	}

	LocalDate day() {
		return this.onDay;
	}

	DayKind kind() {
		return this.kind;
	}

	SpecialDayItem toItem() {
		return new SpecialDayItem(requireId(), this.onDay, this.kind, this.name, this.source);
	}

	SpecialDayData toData() {
		return new SpecialDayData(this.onDay, null, this.kind, this.name, this.source, getVersion());
	}

}
