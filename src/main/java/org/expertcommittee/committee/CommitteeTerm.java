package org.expertcommittee.committee;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.InvalidInput;

/** One numbered term of a committee, from a day to a day. */
@Entity
class CommitteeTerm extends BaseEntity {

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

	final void update(TermData data) {
		if (!data.endsOn().isAfter(data.startsOn())) {
			throw InvalidInput.at("endsOn", "committee.term.endsBeforeStart");
		}
		this.name = data.name().strip();
		this.startsOn = data.startsOn();
		this.endsOn = data.endsOn();
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

}
