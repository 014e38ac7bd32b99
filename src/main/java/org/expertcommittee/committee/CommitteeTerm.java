package org.expertcommittee.committee;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.InvalidInput;

/** One numbered term of a committee, from a day to a day. */
@Entity
class CommitteeTerm extends BaseEntity {

	private static final String LAST_DAY = "endsOn";

	private long committeeId;

	private String name;

	private LocalDate startsOn;

	private LocalDate endsOn;

	@SuppressWarnings("NullAway.Init")
	protected CommitteeTerm() {
	}

	@SuppressWarnings("NullAway.Init")
	CommitteeTerm(long committeeId, TermData data) {
		this.committeeId = committeeId;
		update(data);
	}

	/**
	 * Takes over name and days.
	 * @throws InvalidInput when it ends before it starts
	 */
	final void update(TermData data) {
		requireOrder(LAST_DAY, data.startsOn(), data.endsOn());
		this.name = data.name().strip();
		this.startsOn = data.startsOn();
		this.endsOn = data.endsOn();
	}

	/**
	 * 延长 or 缩短.
	 * @throws InvalidInput when the new last day is the present one or not after the
	 * start
	 */
	void endOn(LocalDate newEndsOn) {
		requireOrder("newEndsOn", this.startsOn, newEndsOn);
		if (newEndsOn.equals(this.endsOn)) {
			throw InvalidInput.at("newEndsOn", "committee.term.sameEnd", this.endsOn);
		}
		this.endsOn = newEndsOn;
	}

	boolean overlaps(LocalDate from, LocalDate to) {
		return !this.startsOn.isAfter(to) && !this.endsOn.isBefore(from);
	}

	boolean hasDays(TermData data) {
		return this.startsOn.equals(data.startsOn()) && this.endsOn.equals(data.endsOn());
	}

	private static void requireOrder(String field, LocalDate start, LocalDate end) {
		if (!end.isAfter(start)) {
			throw InvalidInput.at(field, "committee.term.endsBeforeStart");
		}
	}

	TermItem toItem() {
		return new TermItem(requireId(), this.committeeId, this.name, this.startsOn, this.endsOn);
	}

	TermData toData() {
		return new TermData(this.name, this.startsOn, this.endsOn, getVersion());
	}

	long committeeId() {
		return this.committeeId;
	}

	String name() {
		return this.name;
	}

	LocalDate startsOn() {
		return this.startsOn;
	}

	LocalDate endsOn() {
		return this.endsOn;
	}

}
