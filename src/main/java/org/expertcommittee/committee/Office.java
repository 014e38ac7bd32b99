package org.expertcommittee.committee;

import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;

/** A position that experts are appointed to, with its place in protocol. */
@Entity
class Office extends BaseEntity {

	private long committeeId;

	private String name;

	private int protocolRank;

	private int defaultYears;

	private @Nullable Integer quota;

	private boolean active;

	@SuppressWarnings("NullAway.Init")
	protected Office() {
	}

	@SuppressWarnings("NullAway.Init")
	Office(long committeeId, OfficeData data) {
		this.committeeId = committeeId;
		update(data);
	}

	final void update(OfficeData data) {
		this.name = data.name().strip();
		this.protocolRank = data.protocolRank();
		this.defaultYears = data.defaultYears();
		this.quota = data.quota();
		this.active = data.active();
	}

	OfficeItem toItem() {
		return new OfficeItem(requireId(), this.committeeId, this.name, this.protocolRank, this.defaultYears,
				this.quota, this.active);
	}

	OfficeData toData() {
		return new OfficeData(this.name, this.protocolRank, this.defaultYears, this.quota, this.active, getVersion());
	}

	long committeeId() {
		return this.committeeId;
	}

	String name() {
		return this.name;
	}

}
